package org.gongdan.subsidy.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.demo.StoryApi.Answer;

/** From the draft to the accepted offer, which opens the investment. */
final class Award {

    private final Teller teller;
    private final StoryApi api;
    private final Shelf shelf;
    private final String run;
    private final LocalDate today;

    Award(Teller teller, StoryApi api, Shelf shelf, String run, LocalDate today) {
        this.teller = teller;
        this.api = api;
        this.shelf = shelf;
        this.run = run;
        this.today = today;
    }

    /** @return the id of the investment */
    String open(Map<String, String> funds) {
        teller.chapter("申请：从草稿到协议", "The application: from draft to agreement");
        var path = draft();
        submit(path);
        approve(path, funds);
        teller.step(
                "签字人接受资助", "the signatory accepts the offer", api.post("a-signatory", path + "/acceptance", Map.of()));
        var id = path.substring(path.indexOf("application-") + "application-".length());
        var investment = "investment-" + id;
        teller.until(
                "投资项目已建立",
                "the project is now an investment",
                () -> api.get("a-preparer", "/api/investments/" + investment),
                Answer::succeeded);
        return investment;
    }

    private String draft() {
        var drafted = teller.step(
                "填报人起草申请：AI 面料瑕疵检测",
                "the preparer drafts: AI inspection of fabric",
                api.post(
                        "a-preparer",
                        "/api/applications",
                        Map.of(
                                "uscc", Preparation.USCC,
                                "programmeId", Preparation.PROGRAMME,
                                "project",
                                        Map.of(
                                                "title",
                                                "面料瑕疵智能检测 " + run,
                                                "description",
                                                "在两条验布线上部署视觉检测，替代人工目检。",
                                                "scenario",
                                                Shelf.SCENARIO,
                                                "startsOn",
                                                today.toString(),
                                                "endsOn",
                                                today.plusMonths(14).toString(),
                                                "declared",
                                                Map.of("mode", "SINGLE")))));
        var path = drafted.headers().getOrDefault("location", "");
        teller.step(
                "填写成本",
                "the cost lines",
                api.put(
                        "a-preparer",
                        path + "/cost-lines",
                        Map.of(
                                "lines",
                                List.of(
                                        line("software", "180000.00"),
                                        line("equipment", "95000.50"),
                                        line("integration", "44999.53")))));
        teller.step(
                "申报基线与里程碑",
                "baseline and milestones",
                api.put(
                        "a-preparer",
                        path + "/baseline",
                        Map.of(
                                "indicators",
                                        List.of(Map.of(
                                                "code", "defect-rate",
                                                "nameZh", "漏检率",
                                                "nameEn", "missed defects",
                                                "unit", "%",
                                                "better", "LOWER",
                                                "baseline", 4.2,
                                                "target", 2.5,
                                                "valuePerUnit", Preparation.yuan("9000.00"),
                                                "attribution", 0.9)),
                                "milestones",
                                        List.of(Map.of(
                                                "code", "go-live",
                                                "nameZh", "上线运行",
                                                "nameEn", "in operation",
                                                "dueOn", today.plusMonths(5).toString())))));
        functions(path);
        var preview = teller.step("试算三方分担", "the split is previewed", api.get("a-preparer", path + "/split-preview"));
        preview.body().findValues("zh").stream().limit(3).forEach(line -> teller.say(line.asString(""), ""));
        return path;
    }

    private void functions(String path) {
        teller.step(
                "填报所需功能与所选方案",
                "the functions needed and the solution chosen",
                api.put(
                        "a-preparer",
                        path + "/functions",
                        Map.of(
                                "needed",
                                List.of(
                                        Map.of("code", "defect-detection", "why", "人工验布漏检率 4.2%"),
                                        Map.of("code", "defect-classes", "why", "客户按瑕疵等级结算"),
                                        Map.of("code", "line-reject", "why", "疵布流入裁剪损失大")),
                                "chosen",
                                Map.of("solution", shelf.chosen(), "options", List.of("reject")))));
        var fit = api.get("a-preparer", path + "/function-fit");
        teller.equal(
                "功能适配度（%）：所需 ∩ 所购 / 所购",
                "function fit (%): needed ∩ bought / bought",
                "75",
                fit.body().path("percent").asString(""));
    }

    private void submit(String path) {
        teller.refused(
                "填报人不能代签",
                "the preparer may not sign",
                "not-allowed",
                api.post("a-preparer", path + "/submission", Map.of()));
        teller.refused("别的企业看不到这份申请", "another enterprise does not see it", "not-found", api.get("b-preparer", path));
        teller.step("签字人提交申请", "the signatory submits", api.post("a-signatory", path + "/submission", Map.of()));
    }

    private void approve(String path, Map<String, String> funds) {
        judgeLikeness(path);
        teller.step(
                "经办人按规则提出档位与分担方案",
                "the officer proposes the tier and split that the rules give",
                api.post("officer", path + "/tier-proposal", Map.of("funds", funds)));
        teller.step("第一位审批人批准", "the first approver approves", api.post("approver1", path + "/approvals", Map.of()));
        teller.refused(
                "同一人不能批准两次",
                "the same person may not approve twice",
                "approver-is-first-approver",
                api.post("approver1", path + "/approvals", Map.of()));
        teller.step("第二位审批人批准", "the second approver approves", api.post("approver2", path + "/approvals", Map.of()));
        teller.until(
                "资金已预留，发出资助意向",
                "funds are reserved and the offer is made",
                () -> api.get("a-signatory", path),
                answer -> answer.body().toString().contains("\"OFFERED\""));
    }

    /** Told a second time on the same data, the story applies for what looks like the project of the first time. */
    private void judgeLikeness(String path) {
        var alike = api.get("officer", path + "/split-preview").body().path("alike").findValues("awardId").stream()
                .map(award -> award.asString(""))
                .toList();
        if (!alike.isEmpty()) {
            teller.step(
                    "经办人判断：与此前的资助不是同一项目",
                    "the officer finds it distinct from earlier awards",
                    api.post(
                            "officer",
                            path + "/double-funding-judgements",
                            Map.of("awards", alike, "distinct", true, "reason", "另一条产线的设备与合同")));
        }
    }

    private static Map<String, Object> line(String category, String amount) {
        return Map.of("category", category, "amount", Preparation.yuan(amount));
    }
}
