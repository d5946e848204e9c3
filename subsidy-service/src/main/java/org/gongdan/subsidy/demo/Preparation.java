package org.gongdan.subsidy.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** What the secretariat sets up once: the enterprise, the programme with its call, and a fund of each funder. */
final class Preparation {

    static final String USCC = "914419001234567881";
    static final String PROGRAMME = "programme-example-three-way";

    /** Of the person whose role is to lead a chain, and of two of a firm that could be a member. */
    private static final String LEAD = "91440101135792468Y";

    private static final String MEMBER = "914406009876543219";

    private final Teller teller;
    private final StoryApi api;
    private final LocalDate today;

    Preparation(Teller teller, StoryApi api, LocalDate today) {
        this.teller = teller;
        this.api = api;
        this.today = today;
    }

    /** @return the fund of each funder by the name of the party */
    Map<String, String> funds() {
        teller.chapter("准备：企业、计划、资金池", "Before: the enterprise, the programme, the funds");
        enterprise();
        programme();
        return Map.of("GOVERNMENT", fund("GOVERNMENT", "5000000.00"), "ASSOCIATION", fund("ASSOCIATION", "2000000.00"));
    }

    private void enterprise() {
        var profile = Map.of(
                "name", "东莞市示范纺织有限公司",
                "nameEn", "Dongguan Example Textiles Co., Ltd.",
                "industry", "industry",
                "region", "Dongguan",
                "foundedOn", "2012-05-18");
        var figures = Map.of("staff", 120, "revenue", yuan("26000000.00"), "assets", yuan("18000000.00"));
        teller.refused(
                "校验码错误的统一社会信用代码被拒绝",
                "a credit code with a wrong check digit is refused",
                "uscc-check-wrong",
                api.post(
                        "officer",
                        "/api/enterprises",
                        Map.of("uscc", "914419001234567880", "profile", profile, "figures", figures)));
        if (api.get("officer", "/api/enterprises/" + USCC).status() == 404) {
            teller.step(
                    "经办人登记企业",
                    "the officer registers the enterprise",
                    api.post(
                            "officer",
                            "/api/enterprises",
                            Map.of("uscc", USCC, "profile", profile, "figures", figures)));
            teller.step(
                    "评估数字化成熟度 L1",
                    "its digital maturity is assessed: L1",
                    api.post(
                            "officer",
                            "/api/enterprises/" + USCC + "/maturity",
                            Map.of("level", "L1", "assessedOn", today.toString(), "basis", "现场评估")));
            teller.step(
                    "另一人核验企业",
                    "somebody else verifies the enterprise",
                    api.post("approver1", "/api/enterprises/" + USCC + "/verification", Map.of()));
        }
        chain();
    }

    /** Those who could form a joint application, for whoever tries one. */
    private void chain() {
        registered(
                LEAD,
                Map.of(
                        "name", "广州市链主样例制造有限公司",
                        "nameEn", "Guangzhou Example Chain Lead Manufacturing Co., Ltd.",
                        "industry", "industry",
                        "region", "Guangzhou",
                        "foundedOn", "2003-09-01"),
                Map.of("staff", 2600, "revenue", yuan("1900000000.00"), "assets", yuan("1400000000.00")));
        registered(
                MEMBER,
                Map.of(
                        "name", "佛山市样例五金有限公司",
                        "nameEn", "Foshan Example Hardware Co., Ltd.",
                        "industry", "industry",
                        "region", "Foshan",
                        "foundedOn", "2015-03-10"),
                Map.of("staff", 85, "revenue", yuan("31000000.00"), "assets", yuan("22000000.00")));
    }

    private void registered(String uscc, Map<String, String> profile, Map<String, Object> figures) {
        if (api.get("officer", "/api/enterprises/" + uscc).status() != 404) {
            return;
        }
        teller.step(
                "经办人登记" + profile.get("name"),
                "the officer registers " + profile.get("nameEn"),
                api.post("officer", "/api/enterprises", Map.of("uscc", uscc, "profile", profile, "figures", figures)));
        teller.step(
                "另一人核验" + profile.get("name"),
                "somebody else verifies " + profile.get("nameEn"),
                api.post("approver1", "/api/enterprises/" + uscc + "/verification", Map.of()));
    }

    private void programme() {
        var programme = api.get("officer", "/api/programmes/" + PROGRAMME);
        if (programme.status() == 404) {
            teller.step(
                    "经办人起草扶持计划（YAML）",
                    "the officer drafts the programme from YAML",
                    api.postYaml("officer", "/api/programmes", rules()));
            teller.refused(
                    "起草人不能自己发布",
                    "who drafted it may not publish it",
                    "not-allowed",
                    api.post("officer", "/api/programmes/" + PROGRAMME + "/versions/1/publication", Map.of()));
            teller.step(
                    "审批人发布政策版本 1",
                    "an approver publishes version 1",
                    api.post("approver1", "/api/programmes/" + PROGRAMME + "/versions/1/publication", Map.of()));
        }
        var call = "call-" + today.getYear();
        if (!api.get("officer", "/api/programmes/" + PROGRAMME)
                .body()
                .toString()
                .contains("\"" + call + "\"")) {
            teller.step(
                    "开放申报批次 " + call,
                    "the call opens: " + call,
                    api.post(
                            "officer",
                            "/api/programmes/" + PROGRAMME + "/calls",
                            Map.of(
                                    "call", call,
                                    "opensOn", today.toString(),
                                    "closesOn",
                                            today.withMonth(12)
                                                    .withDayOfMonth(31)
                                                    .toString())));
        }
    }

    /** The first open fund of this funder and year, opened with an appropriation when there is none. */
    private String fund(String party, String appropriation) {
        var government = party.equals("GOVERNMENT");
        for (var fund : api.get("finance1", "/api/funds?size=200").body().path("items")) {
            if (fund.path("funder").asString("").equals(party)
                    && fund.path("year").asInt() == today.getYear()) {
                return fund.path("fundId").asString("");
            }
        }
        var opened = teller.step(
                government ? "财务设立政府资金池" : "财务设立协会资金池",
                government ? "finance opens the government's fund" : "finance opens the association's fund",
                api.post(
                        "finance1",
                        "/api/funds",
                        Map.of(
                                "funder",
                                party,
                                "year",
                                today.getYear(),
                                "nameZh",
                                government ? "省级人工智能应用专项资金" : "协会共担资金",
                                "nameEn",
                                government ? "Provincial AI adoption fund" : "Association cost-share fund",
                                "purpose",
                                "AI")));
        var id = opened.text("fundId");
        teller.step(
                "下达额度 " + appropriation + " 元",
                "an appropriation of " + appropriation + " yuan",
                api.post(
                        "finance1",
                        "/api/funds/" + id + "/appropriations",
                        Map.of(
                                "appropriationId", "appropriation-" + today.getYear(),
                                "amount", yuan(appropriation),
                                "reference", "预算下达 " + today.getYear())));
        return id;
    }

    static Map<String, String> yuan(String amount) {
        return Map.of("currency", "CNY", "amount", amount);
    }

    static String rules() {
        var home = System.getenv("GONGDAN_HOME");
        try {
            return Files.readString(Path.of(String.valueOf(home)).resolve("config/programmes/example-three-way.yaml"));
        } catch (IOException absent) {
            throw new StoryBroken("config/programmes/example-three-way.yaml: " + absent.getMessage());
        }
    }
}
