package org.gongdan.subsidy.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue as the secretariat fills it: the delivered scenarios, two providers and what they sell. */
final class Shelf {

    static final String SCENARIO = "visual-inspection";

    private static final String VISION = "914401069876543216";
    private static final String STITCH = "91440300876543219N";

    private final Teller teller;
    private final StoryApi api;

    Shelf(Teller teller, StoryApi api) {
        this.teller = teller;
        this.api = api;
    }

    void fill() {
        teller.chapter("场景目录：需要什么功能，谁来提供", "The catalogue: what is needed, and who offers it");
        publish();
        var known = api.get("officer", "/api/catalogue/providers/" + VISION).succeeded();
        if (!known) {
            provider(VISION, "广州示范视觉科技有限公司", "Guangzhou Example Vision Co., Ltd.");
            provider(STITCH, "深圳示范绣艺软件有限公司", "Shenzhen Example Stitch Software Co., Ltd.");
            teller.step("上架方案：织检精简版", "a lean solution is listed", list(VISION, lean()));
            teller.step("上架方案：织检全能版", "a solution with everything is listed", list(VISION, full()));
            teller.step("上架方案：云绣设计", "a solution for embroidery is listed", list(STITCH, stitch()));
        }
        teller.refused(
                "对应不上的功能被拒绝",
                "a function that no scenario has is refused",
                "solution-function-mismatched",
                list(
                        VISION,
                        sheet("试", "Trial", "1.00", List.of(function("x", "飞行", "Flying", false, "flying", null)))));
    }

    /** @return the id of the solution that the story's enterprise chooses */
    String chosen() {
        for (var solution : api.get("a-preparer", "/api/catalogue/solutions?scenario=" + SCENARIO + "&status=LISTED")
                .body()
                .path("items")) {
            if (solution.at("/sheet/name/en").asString("").equals("FabricEye Lean")) {
                return solution.path("id").asString("");
            }
        }
        throw new StoryBroken("no solution for " + SCENARIO);
    }

    private void publish() {
        var folder = Path.of(String.valueOf(System.getenv("GONGDAN_HOME"))).resolve("config/catalogue");
        try (var files = Files.list(folder)) {
            var scenarios = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            for (var file : scenarios.subList(0, scenarios.size() - 1)) {
                publish(file);
            }
            teller.step(
                    "发布场景目录，共 " + scenarios.size() + " 个场景",
                    "the scenarios are published: " + scenarios.size(),
                    publish(scenarios.getLast()));
        } catch (IOException absent) {
            throw new StoryBroken("config/catalogue: " + absent.getMessage());
        }
    }

    private StoryApi.Answer publish(Path file) throws IOException {
        var answer = api.postYaml("officer", "/api/catalogue/scenarios", Files.readString(file));
        // a later version than the delivered one may be in force already
        if (!answer.succeeded() && !answer.problem().startsWith("scenario-version")) {
            throw new StoryBroken(file + ": " + answer.body());
        }
        return answer.succeeded() ? answer : api.get("officer", "/api/catalogue/scenarios");
    }

    private void provider(String uscc, String name, String nameEn) {
        var profile = Map.of("name", name, "nameEn", nameEn, "contact", "400-000-0000");
        teller.step(
                "登记服务商：" + name,
                "a provider is registered: " + nameEn,
                api.post("officer", "/api/catalogue/providers", Map.of("uscc", uscc, "profile", profile)));
    }

    private StoryApi.Answer list(String provider, Map<String, Object> sheet) {
        return api.post("officer", "/api/catalogue/solutions", Map.of("provider", provider, "sheet", sheet));
    }

    private static Map<String, Object> lean() {
        return sheet(
                "织检精简版",
                "FabricEye Lean",
                "158000.00",
                List.of(
                        function(
                                "detect", "在线瑕疵检出", "Defects found on the line", false, "defect-detection", "86000.00"),
                        function("classify", "瑕疵分级", "Defect classes", false, "defect-classes", "32000.00"),
                        function("report", "批次报表", "Batch reports", false, "batch-report", "18000.00"),
                        function("reject", "联动停机", "Stops the line", true, "line-reject", "22000.00"),
                        function("wall", "数字大屏", "Wall display", true, null, "28000.00")));
    }

    private static Map<String, Object> full() {
        return sheet(
                "织检全能版",
                "FabricEye Suite",
                "320000.00",
                List.of(
                        function(
                                "detect", "在线瑕疵检出", "Defects found on the line", false, "defect-detection", "86000.00"),
                        function("classify", "瑕疵分级", "Defect classes", false, "defect-classes", "32000.00"),
                        function("reject", "联动停机", "Stops the line", false, "line-reject", "22000.00"),
                        function("measure", "幅宽测量", "Width measurement", false, "measurement", "35000.00"),
                        function("wall", "数字大屏", "Wall display", false, null, "28000.00"),
                        function("voice", "语音播报", "Voice announcements", false, null, "15000.00"),
                        function("office", "协同办公", "Office suite", false, null, "52000.00"),
                        function("chat", "智能问答", "Chat assistant", false, null, null)));
    }

    private static Map<String, Object> stitch() {
        return Map.of(
                "name", Map.of("zh", "云绣设计", "en", "CloudStitch"),
                "summary", Map.of("zh", "从图片到针迹", "en", "From picture to stitches"),
                "price", Map.of("basis", "PER_YEAR", "amount", Preparation.yuan("36000.00")),
                "functions",
                        List.of(
                                embroidery("motif", "图案生成", "Motifs", "idea-to-motif"),
                                embroidery("file", "打版", "Stitch files", "stitch-file"),
                                embroidery("check", "上机检查", "Feasibility check", "stitch-check")));
    }

    private static Map<String, Object> sheet(String zh, String en, String price, List<Map<String, Object>> functions) {
        return Map.of(
                "name", Map.of("zh", zh, "en", en),
                "summary", Map.of("zh", "面料在线视觉检测", "en", "Visual inspection of fabric on the line"),
                "price", Map.of("basis", "ONE_OFF", "amount", Preparation.yuan(price)),
                "functions", functions);
    }

    private static Map<String, Object> embroidery(String code, String zh, String en, String serves) {
        return Map.of(
                "code",
                code,
                "name",
                Map.of("zh", zh, "en", en),
                "serves",
                List.of(Map.of("scenario", "pattern-design", "function", serves)));
    }

    private static Map<String, Object> function(
            String code, String zh, String en, boolean optional, @Nullable String serves, @Nullable String price) {
        var function = new HashMap<String, Object>(Map.of(
                "code",
                code,
                "name",
                Map.of("zh", zh, "en", en),
                "optional",
                optional,
                "serves",
                serves == null ? List.of() : List.of(Map.of("scenario", SCENARIO, "function", serves))));
        if (price != null) {
            function.put("price", Preparation.yuan(price));
        }
        return function;
    }
}
