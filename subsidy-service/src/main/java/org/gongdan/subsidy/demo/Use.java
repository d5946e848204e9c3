package org.gongdan.subsidy.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The project goes live, and the bought functions are found in use. The programme of the story counts use from the day
 * of going live on, because its clock is the real one and day 90 does not come while it is told.
 */
final class Use {

    private final Teller teller;
    private final StoryApi api;
    private final String run;
    private final LocalDate today;

    Use(Teller teller, StoryApi api, String run, LocalDate today) {
        this.teller = teller;
        this.api = api;
        this.run = run;
        this.today = today;
    }

    void prove(String investment) {
        teller.chapter("上线、功能使用与预留款", "Going live, the use of functions, and what was held back");
        var path = "/api/investments/" + investment;
        teller.equal("预留款状态", "the retention is", "HELD", retention(path));
        var proof = teller.step(
                        "上传使用日志",
                        "a log of use is uploaded",
                        api.upload("a-preparer", "/api/evidence", "use.pdf", "application/pdf", log()))
                .text("sha256");
        goLive(path, proof);
        measure(path, proof);
        teller.until(
                "核实的使用达到计划要求，预留款到期",
                "the verified use meets the programme's condition: the retention is due",
                () -> api.get("a-signatory", path + "/retention"),
                answer -> answer.text("status").equals("MET"));
    }

    private void goLive(String path, String proof) {
        teller.step(
                "填报人报告上线",
                "the preparer reports that it went live",
                api.post(
                        "a-preparer",
                        path + "/milestone-reports",
                        Map.of(
                                "milestone", "go-live",
                                "reachedOn", today.toString(),
                                "evidence", List.of(proof))));
        teller.step(
                "经办人核验上线",
                "the officer verifies it",
                api.post("officer", path + "/milestone-verifications", Map.of("milestone", "go-live")));
    }

    private void measure(String path, String proof) {
        var bought = bought(path);
        teller.refused(
                "第 90 日未到，不能填报",
                "day 90 has not come, and cannot be reported",
                "use-too-early",
                api.post("a-preparer", path + "/function-use", use(90, bought, proof)));
        teller.step(
                "填报人报告上线当日所购功能的使用：" + bought.size() + " 项",
                "the preparer reports the use on the day of going live: " + bought.size() + " functions",
                api.post("a-preparer", path + "/function-use", use(0, bought, proof)));
        teller.step(
                "评审人查看日志后核实其中 " + (bought.size() - 1) + " 项",
                "a reviewer looks at the log and verifies " + (bought.size() - 1) + " of them",
                api.post(
                        "reviewer",
                        path + "/function-use-verifications",
                        Map.of("day", 0, "used", bought.subList(0, bought.size() - 1), "basis", "使用日志 " + run)));
    }

    private List<String> bought(String path) {
        return api.get("a-preparer", path)
                .body()
                .path("functions")
                .path("purchase")
                .path("functions")
                .valueStream()
                .map(function -> function.path("code").asString(""))
                .sorted()
                .toList();
    }

    private String retention(String path) {
        return api.get("a-signatory", path + "/retention").text("status");
    }

    private static Map<String, Object> use(int day, List<String> used, String proof) {
        return Map.of("day", day, "used", used, "evidence", List.of(proof));
    }

    private byte[] log() {
        return ("%PDF-1.4\n% use " + run + "\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
