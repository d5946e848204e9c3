package org.gongdan.subsidy.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.cumulation.AwardHolderEvent.GroupFollowed;
import org.gongdan.subsidy.cumulation.AwardHolderId;
import org.gongdan.subsidy.cumulation.Cap;
import org.gongdan.subsidy.cumulation.CapStanding;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseRegistered;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseVerified;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.GroupAssigned;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.MaturityAssessed;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.SizeClassified;
import org.gongdan.subsidy.enterprise.EnterpriseId;
import org.gongdan.subsidy.enterprise.EnterpriseProfile;
import org.gongdan.subsidy.enterprise.SizeClass;
import org.gongdan.subsidy.enterprise.SizeFigures;
import org.gongdan.subsidy.enterprise.SizeStandard;
import org.gongdan.subsidy.shared.CreditCode;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** The enterprises: most apply once, and some come back with another project. */
final class Firms {

    private static final String CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int NEW_OF_1000 = 600;
    private static final int FOUNDS_OF_1000 = 60;
    private static final int JOINS_OF_1000 = 120;
    private static final Actor FOLLOWS = Actor.system("WhenGroupAssignedThenMoveAwards");
    private static final int TRIES = 8;
    private static final Money ROOM_WANTED = Money.ofYuan("1500000.00");
    private static final List<String> INDUSTRIES =
            List.of("industry", "industry", "industry", "industry", "wholesale", "retail");
    private static final List<String> TRADES = List.of("纺织", "刺绣", "电子", "塑料", "五金", "陶瓷", "家电", "模具", "食品", "家具");
    private static final List<String> WORDS = List.of("锦", "华", "盛", "达", "联", "恒", "鑫", "粤", "泰", "瑞", "创", "和");

    private final long seed;
    private final Scenery scenery;
    private final Tape tape;
    private final List<Firm> firms = new ArrayList<>();
    private final List<Group> open = new ArrayList<>();
    private int groups;

    Firms(long seed, Scenery scenery, Tape tape) {
        this.seed = seed;
        this.scenery = scenery;
        this.tape = tape;
    }

    /** One that has applied before, has nothing on its way, and has room under its caps; null when none is found. */
    @Nullable
    Firm known(Dice dice, LocalDate today, List<Cap> caps) {
        if (firms.isEmpty() || dice.in1000(NEW_OF_1000)) {
            return null;
        }
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var firm = dice.of(firms);
            if (!firm.group.busy && firm.group.scenarios.size() < 3 && hasRoom(firm.group, today, caps)) {
                return firm;
            }
        }
        return null;
    }

    /** Registers a new one; it is verified by somebody else later. */
    Firm register(Dice dice, Instant now) {
        var number = firms.size();
        var region = scenery.cities().weighted(dice);
        var uscc = creditCode("91", region.code(), seed, number);
        var profile = new EnterpriseProfile(
                region.zh() + "市" + dice.of(WORDS) + dice.of(WORDS) + dice.of(TRADES) + number + "有限公司",
                null,
                dice.of(INDUSTRIES),
                region.en(),
                Timeline.day(now).minusDays(dice.between(200, 9000)));
        var figures = figures(dice, profile.industry());
        var size = SizeStandard.MIIT_300.classify(profile.industry(), figures).orElseThrow();
        var maturity = "L" + dice.weighted(30, 45, 20, 5);
        var firm = new Firm(uscc, profile, size, maturity, group(number, uscc, Timeline.day(now)));
        firms.add(firm);
        var stream = new Stream("Enterprise", EnterpriseId.ofUscc(uscc).value());
        var id = EnterpriseId.ofUscc(uscc);
        var officer = dice.of(scenery.office().officers());
        tape.by(officer, now)
                .record(stream, new EnterpriseRegistered(id, profile, null, officer.id(), now))
                .record(
                        stream,
                        new SizeClassified(
                                id, profile.industry(), figures, size, SizeStandard.MIIT_300.id(), officer.id(), now));
        var assessed = now.plusSeconds(dice.between(100, 3000));
        tape.by(officer, now).record(stream, new MaturityAssessed(id, maturity, Timeline.day(now), "现场评估", now));
        if (!firm.group.id.equals(uscc)) {
            var version = stream.next();
            tape.by(officer, now)
                    .record(stream, new GroupAssigned(id, firm.group.id, now))
                    .by(FOLLOWS, now)
                    .record(
                            firm.holder,
                            new GroupFollowed(AwardHolderId.ofUscc(uscc), null, firm.group.id, version, now));
        }
        var verifier = dice.of(scenery.office().reviewers());
        tape.by(verifier, now).record(stream, new EnterpriseVerified(id, verifier.id(), assessed));
        return firm;
    }

    /** Most stand alone; some are the first of several under one hand, and some of those who come later join them. */
    private Group group(int number, String uscc, LocalDate today) {
        var dice = Dice.of(seed, "group", number);
        if (dice.in1000(JOINS_OF_1000)) {
            for (var index = 0; index < open.size(); index++) {
                var known = open.get(index);
                if (!known.busy && known.scenarios.size() < 3 && hasRoom(known, today, scenery.caps())) {
                    known.missing--;
                    if (known.missing == 0) {
                        open.remove(index);
                    }
                    return known;
                }
            }
        }
        if (!dice.in1000(FOUNDS_OF_1000)) {
            return new Group(uscc);
        }
        groups++;
        var founded = new Group("generated-" + seed + "-" + groups);
        founded.missing = dice.between(1, 3);
        open.add(founded);
        return founded;
    }

    int count() {
        return firms.size();
    }

    private static boolean hasRoom(Group group, LocalDate today, List<Cap> caps) {
        return caps.stream()
                .allMatch(cap -> CapStanding.of(cap, group.counted(cap), today)
                        .left()
                        .filter(ROOM_WANTED::isMoreThan)
                        .isEmpty());
    }

    /** By the thresholds of the standard, so that micro, small and medium come in the mix of the province. */
    private static SizeFigures figures(Dice dice, String industry) {
        while (true) {
            var large = dice.weighted(350, 500, 150);
            var staff = dice.between(large == 0 ? 3 : large == 1 ? 20 : 220, large == 0 ? 19 : large == 1 ? 260 : 900);
            var perHead = dice.between(15_000_000L, 60_000_000L);
            var revenue = Money.ofFen(staff * perHead);
            var figures = new SizeFigures(staff, revenue, Money.ofFen(revenue.fen() / 100 * dice.between(40, 150)));
            if (SizeStandard.MIIT_300.classify(industry, figures).orElseThrow() != SizeClass.LARGE) {
                return figures;
            }
        }
    }

    /** A valid one of GB 32100 that tells its seed and number, so that two of them never meet. */
    static String creditCode(String kind, String region, long seed, long number) {
        var body = kind + region + letters(Math.floorMod(seed, 29_791L), 3) + letters(number, 6);
        return body + CreditCode.checkCharacter(body + "0");
    }

    private static String letters(long number, int length) {
        var text = new char[length];
        var rest = number;
        for (var place = length - 1; place >= 0; place--) {
            text[place] = CODE_LETTERS.charAt((int) (rest % CODE_LETTERS.length()));
            rest /= CODE_LETTERS.length();
        }
        return new String(text);
    }
}
