package org.gongdan.subsidy.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A claim with evidence, checked, approved and paid by each funder. */
final class Disbursement {

    private final Teller teller;
    private final StoryApi api;
    private final String run;
    private final LocalDate today;

    Disbursement(Teller teller, StoryApi api, String run, LocalDate today) {
        this.teller = teller;
        this.api = api;
        this.run = run;
        this.today = today;
    }

    /** @return the id of the claim that was paid */
    String pay(String investment) {
        teller.chapter("报账与拨付", "Claim and payment");
        var claim = claim(investment);
        pay(claim, "GOVERNMENT", "SHARE");
        pay(claim, "ASSOCIATION", "SHARE");
        teller.until(
                "两方资金均已拨付",
                "both funders have paid",
                () -> api.get("a-preparer", "/api/claims/" + claim),
                answer -> answer.body().findValues("progress").stream()
                        .allMatch(progress -> progress.asString("").equals("PAID")));
        return claim;
    }

    /** Once the use of functions is verified, each funder pays what it held back of the claim. */
    void payRetention(String claim) {
        standing(claim, "预留款到期应付", "what was held back is due", "OPEN");
        pay(claim, "GOVERNMENT", "RETENTION");
        pay(claim, "ASSOCIATION", "RETENTION");
        standing(claim, "预留款已拨付", "what was held back is paid", "PAID");
    }

    private void standing(String claim, String zh, String en, String wanted) {
        teller.until(
                zh,
                en,
                () -> api.get("a-preparer", "/api/claims/" + claim),
                answer -> answer.body().findValues("standing").stream()
                        .allMatch(standing -> standing.asString("").equals(wanted)));
    }

    private String claim(String investment) {
        var evidence = teller.step(
                        "上传发票与付款凭证",
                        "invoice and proof of payment are uploaded",
                        api.upload("a-preparer", "/api/evidence", "invoice.pdf", "application/pdf", invoice()))
                .text("sha256");
        var drafted = teller.step(
                "填报人起草报账",
                "the preparer drafts a claim",
                api.post("a-preparer", "/api/claims", claimOf(investment, "1", "160000.00", evidence)));
        var id = drafted.text("claimId");
        teller.step(
                "签字人提交报账",
                "the signatory submits it",
                api.post("a-signatory", "/api/claims/" + id + "/submission", Map.of()));
        var again = api.post("a-preparer", "/api/claims", claimOf(investment, "1", "1000.00", evidence))
                .text("claimId");
        teller.refused(
                "同一张发票不能用第二次",
                "the same invoice is refused a second time",
                "invoice-already-used",
                api.post("a-signatory", "/api/claims/" + again + "/submission", Map.of()));
        var above = api.post("a-preparer", "/api/claims", claimOf(investment, "2", "900000.00", evidence))
                .text("claimId");
        teller.refused(
                "超过协议金额的报账被拒绝",
                "a claim above the agreement is refused",
                "claim-above-agreement",
                api.post("a-signatory", "/api/claims/" + above + "/submission", Map.of()));
        teller.step(
                "经办人核减 1,234.56 元",
                "the officer deducts 1,234.56 yuan",
                api.post(
                        "officer",
                        "/api/claims/" + id + "/lines/1/decision",
                        Map.of(
                                "deducted", Preparation.yuan("1234.56"),
                                "reason", "NOT_ELIGIBLE",
                                "note", "其中差旅费不在支持范围")));
        teller.step(
                "审批人批准报账",
                "the approver approves it",
                api.post("approver1", "/api/claims/" + id + "/approval", Map.of()));
        return id;
    }

    private void pay(String claim, String funder, String kind) {
        var name = funder.equals("GOVERNMENT") ? "政府" : "协会";
        var who = funder.equals("GOVERNMENT") ? "government" : "association";
        var batch = teller.until(
                        name + "：财务制作拨付批次",
                        who + ": finance prepares a payment batch",
                        () -> api.post(
                                "finance1",
                                "/api/payment-batches",
                                Map.of("funder", funder, "kind", kind, "claims", List.of(claim))),
                        StoryApi.Answer::succeeded)
                .text("batchId");
        var path = "/api/payment-batches/" + batch;
        teller.refused(
                name + "：制单人不能批准",
                who + ": who prepared it may not approve it",
                "approver-is-preparer",
                api.post("finance1", path + "/approvals", Map.of()));
        teller.step(name + "：第一次批准", who + ": first approval", api.post("finance2", path + "/approvals", Map.of()));
        teller.step(name + "：第二次批准", who + ": second approval", api.post("approver2", path + "/approvals", Map.of()));
        teller.step(
                name + "：银行确认到账",
                who + ": the bank confirms",
                api.post(
                        "finance1",
                        path + "/confirmations",
                        Map.of(
                                "claimId",
                                claim,
                                "bankReference",
                                "BANK-" + run + "-" + funder + "-" + kind,
                                "valueDate",
                                today.toString())));
    }

    private Map<String, Object> claimOf(String investment, String number, String cost, String evidence) {
        return Map.of(
                "investmentId",
                investment,
                "lines",
                List.of(Map.of(
                        "category", "software",
                        "description", "视觉检测软件许可",
                        "cost", Preparation.yuan(cost),
                        "valueAddedTax", Preparation.yuan("0.00"),
                        "invoice",
                                Map.of(
                                        "sellerTaxNumber",
                                        "91440101MA5CJQ4N59",
                                        "sellerName",
                                        "示例智能科技有限公司",
                                        "number",
                                        "2444" + run + number,
                                        "issuedOn",
                                        today.toString(),
                                        "total",
                                        Preparation.yuan(cost)),
                        "paidOn", today.toString(),
                        "evidence", List.of(evidence))));
    }

    /** A small PDF of this telling, so that each has evidence of its own. */
    private byte[] invoice() {
        return ("%PDF-1.4\n% " + run + "\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
