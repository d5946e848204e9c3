package org.gongdan.subsidy.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The benefit is measured and verified, and the batch reconciles the return. */
final class Benefit {

    private final Teller teller;
    private final StoryApi api;
    private final LocalDate today;

    Benefit(Teller teller, StoryApi api, LocalDate today) {
        this.teller = teller;
        this.api = api;
        this.today = today;
    }

    void measureAndReconcile(String investment) {
        teller.chapter("效益与投资回报对账", "Benefit, and the reconciliation of the return");
        var path = "/api/investments/" + investment;
        var month = YearMonth.from(today);
        teller.step(
                "填报人上报 " + month + " 漏检率 2.8 %",
                "the preparer reports missed defects of " + month + ": 2.8 %",
                api.post(
                        "a-preparer",
                        path + "/kpi-measurements",
                        Map.of(
                                "indicator",
                                "defect-rate",
                                "month",
                                month.toString(),
                                "value",
                                2.8,
                                "evidence",
                                List.of())));
        teller.step(
                "评审人核实为 3.0 %",
                "a reviewer verifies 3.0 %",
                api.post(
                        "reviewer",
                        path + "/kpi-verifications",
                        Map.of(
                                "indicator",
                                "defect-rate",
                                "month",
                                month.toString(),
                                "value",
                                3.0,
                                "basis",
                                "抽查质检记录 50 卷")));
        reconcile(month.toString(), investment);
        reconcile(month.toString(), investment);
    }

    /** The second time it finds the same, and records no result. */
    private void reconcile(String period, String investment) {
        var started = teller.until(
                "启动对账 " + period,
                "the reconciliation of " + period + " starts",
                () -> api.post("operator", "/api/jobs/roi-reconciliation/runs", Map.of("period", period, "rate", 0.08)),
                answer -> answer.status() == 202);
        var run = "/api/jobs/roi-reconciliation/runs/"
                + started.body().path("runId").asLong();
        var ended = teller.until(
                "对账完成",
                "it has ended",
                () -> api.get("operator", run),
                answer -> List.of("COMPLETED", "FAILED").contains(answer.text("status")));
        teller.equal("对账状态", "its status is", "COMPLETED", ended.text("status"));
        teller.until(
                "对账结果已记入投资项目",
                "its result is on the investment",
                () -> api.get("a-signatory", "/api/investments/" + investment + "/reconciliations"),
                answer -> answer.body().toString().contains("\"" + period + "\""));
    }
}
