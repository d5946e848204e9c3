package org.gongdan.subsidy.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongdan.subsidy.cumulation.CapStanding;
import org.gongdan.subsidy.cumulation.Headroom;
import org.gongdan.subsidy.shared.Bilingual;

/** What the awards of the enterprise group mean for one more: whether its caps have room, and what it funds already. */
final class CapFindings {

    private CapFindings() {}

    static List<RuleFinding> of(Headroom headroom, DoubleFunding doubleFunding) {
        var findings = new ArrayList<RuleFinding>();
        if (!headroom.caps().isEmpty()) {
            findings.add(new RuleFinding(
                    "caps-have-room",
                    headroom.firstFull().isEmpty(),
                    new Bilingual(all(headroom, CapFindings::zh, "；"), all(headroom, CapFindings::en, "; "))));
        }
        findings.add(doubleFunding.finding());
        return List.copyOf(findings);
    }

    private static String all(Headroom headroom, Function<CapStanding, String> words, String between) {
        return headroom.caps().stream().map(words).collect(Collectors.joining(between));
    }

    private static String zh(CapStanding standing) {
        var cap = standing.cap();
        var words = new ArrayList<String>();
        standing.left()
                .ifPresent(left ->
                        words.add("已用 %s 元，剩余 %s 元".formatted(standing.used().grouped(), left.grouped())));
        if (cap.maxProjects() != null) {
            words.add("已计 %d 个项目，上限 %d 个".formatted(standing.projects(), cap.maxProjects()));
        }
        if (cap.maxAtOnce() != null) {
            words.add("进行中 %d 个，上限 %d 个".formatted(standing.running(), cap.maxAtOnce()));
        }
        return cap.name().zh() + "：" + String.join("，", words);
    }

    private static String en(CapStanding standing) {
        var cap = standing.cap();
        var words = new ArrayList<String>();
        standing.left()
                .ifPresent(left ->
                        words.add("%s used, %s left".formatted(standing.used().grouped(), left.grouped())));
        if (cap.maxProjects() != null) {
            words.add("%d of %d projects".formatted(standing.projects(), cap.maxProjects()));
        }
        if (cap.maxAtOnce() != null) {
            words.add("%d of %d running".formatted(standing.running(), cap.maxAtOnce()));
        }
        return cap.name().en() + ": " + String.join(", ", words);
    }
}
