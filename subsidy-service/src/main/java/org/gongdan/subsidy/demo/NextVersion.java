package org.gongdan.subsidy.demo;

import java.time.LocalDate;
import java.util.Map;

/** The rules of next year: drafted, compared with those in force, run over what was submitted; left for a person to publish. */
final class NextVersion {

    private final Teller teller;
    private final StoryApi api;
    private final LocalDate today;

    NextVersion(Teller teller, StoryApi api, LocalDate today) {
        this.teller = teller;
        this.api = api;
        this.today = today;
    }

    void consider() {
        teller.chapter("下一版政策：起草、比较、测算", "The next version: drafted, compared, run as a what-if");
        var path = "/api/programmes/" + Preparation.PROGRAMME;
        var next = api.get("officer", path).body().path("publishedVersion").asInt() + 1;
        teller.step(
                "经办人起草第 " + next + " 版",
                "the officer drafts version " + next,
                api.postYaml("officer", "/api/programmes", rules(next)));
        var changes = teller.step(
                "列出与现行版本的差异",
                "what it changes against the version in force",
                api.get("approver1", path + "/draft/changes"));
        changes.body()
                .path("changes")
                .forEach(change -> teller.say(
                        change.at("/words/zh").asString(""),
                        change.at("/words/en").asString("")));
        var started = teller.step(
                "对全部已提交的申请测算",
                "it is run over all that was submitted",
                api.post("approver1", "/api/what-ifs", Map.of("programmeId", Preparation.PROGRAMME)));
        var run = teller.until(
                "测算完成，不保存任何结果",
                "the run is done, and nothing of it is stored",
                () -> api.get("approver1", "/api/what-ifs/" + started.text("id")),
                answer -> !answer.text("status").matches("WAITING|RUNNING"));
        teller.equal("测算状态", "status of the run", "DONE", run.text("status"));
    }

    private String rules(int version) {
        return Preparation.rules()
                .replaceFirst("(?m)^version: .*$", "version: " + version)
                .replaceFirst(
                        "(?m)^effectiveFrom: .*$",
                        "effectiveFrom: " + today.plusYears(1).withDayOfYear(1))
                .replaceFirst("rate: 40, maxAmount: 800000.00", "rate: 45, maxAmount: 1000000.00");
    }
}
