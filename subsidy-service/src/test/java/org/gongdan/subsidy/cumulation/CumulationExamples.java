package org.gongdan.subsidy.cumulation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.programme.FirmCap;
import org.gongdan.subsidy.programme.FirmCap.Window;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** Two enterprises that may belong together, and the caps of the schemes that tests are named after. */
final class CumulationExamples {

    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    static final String ONE = "91440101MA5CABCD0X";
    static final String OTHER = "91440300MA5DEFGH1K";
    static final AwardHolderId HOLDER = AwardHolderId.ofUscc(ONE);
    static final AwardHolderId OTHER_HOLDER = AwardHolderId.ofUscc(OTHER);

    static final Caller APPROVER = new Caller("approver", "approver", Set.of(Role.APPROVER), null);
    static final Caller OFFICER = new Caller("officer", "officer", Set.of(Role.OFFICER), null);

    /** 300,000 in any 36 months, as de minimis aid. */
    static final Cap DE_MINIMIS = amountCap("de-minimis", Window.ROLLING_MONTHS, 36, "300000.00");

    /** At most six projects, one at a time. */
    static final Cap ONE_AT_A_TIME = new Cap(
            "h1.one-at-a-time",
            new FirmCap(
                    "one-at-a-time",
                    new Bilingual("同一时间一个项目", "one project at a time"),
                    Set.of(Party.GOVERNMENT),
                    Window.LIFETIME,
                    null,
                    null,
                    6,
                    1,
                    null,
                    null));

    private CumulationExamples() {}

    static Cap amountCap(String key, Window window, Integer months, String most) {
        return cap(key, window, months, Money.ofYuan(most), null);
    }

    static Cap projectsCap(String key, Window window, int most) {
        return cap(key, window, null, null, most);
    }

    private static Cap cap(String key, Window window, Integer months, Money most, Integer mostProjects) {
        return new Cap(
                key,
                new FirmCap(
                        "cap",
                        new Bilingual("上限 " + key, "cap " + key),
                        Set.of(Party.GOVERNMENT, Party.ASSOCIATION),
                        window,
                        months,
                        most,
                        mostProjects));
    }

    static CapShare share(Cap cap, String amount) {
        return new CapShare(cap, Money.ofYuan(amount));
    }

    static Map<Party, Money> government(String amount) {
        return Map.of(Party.GOVERNMENT, Money.ofYuan(amount));
    }

    static CountedAward counted(String awardId, String amount, String on) {
        return new CountedAward(awardId, ONE, Money.ofYuan(amount), LocalDate.parse(on), true);
    }

    static GrantedAward granted(String awardId, String uscc, String amount, ProviderContract... papers) {
        return new GrantedAward(
                awardId,
                uscc,
                ProgrammeId.ofCode("pilot"),
                1,
                "刺绣瑕疵视觉检测",
                "visual-inspection",
                LocalDate.parse("2026-04-01"),
                LocalDate.parse("2026-12-31"),
                government(amount),
                List.of(papers),
                TODAY);
    }

    static CumulationAccountId account(String group, Cap cap) {
        return CumulationAccountId.of(group, cap.key());
    }

    static Caller of(@Nullable String organisation, Role role) {
        return new Caller("somebody", "somebody", Set.of(role), organisation);
    }
}
