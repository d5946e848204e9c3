package org.gongdan.subsidy.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.OpenedInvestments;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.shared.Commands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the world may know of awards, by the standard that the world reads. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenDataIT extends ServiceTest {

    private static final String FIRM = "91440101MA5CJQ4N59";
    private static final String PERSON = "92440101MA5CJQ4N5X";

    @Autowired
    private Commands commands;

    @Autowired
    private OpenAwards awards;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void published(DynamicPropertyRegistry registry) {
        var database = TestPostgres.createDatabase();
        registry.add("own.database.url", database::url);
        registry.add("own.database.username", database::username);
        registry.add("own.database.password", database::password);
        registry.add("own.database.service", database::serviceUsername);
        registry.add("gongdan.open-data.public", () -> "true");
        registry.add("gongdan.open-data.base-url", () -> "https://data.example.org");
    }

    @BeforeEach
    void twoAwards() {
        if (jdbc.sql("select count(*) from open_award").query(Long.class).single() > 0) {
            return;
        }
        named(FIRM, "广州示范智造科技有限公司");
        named(PERSON, "王小明刺绣店");
        OpenedInvestments.open(commands, FIRM, LocalDate.of(2026, 3, 2));
        OpenedInvestments.open(commands, PERSON, LocalDate.of(2026, 3, 3));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(distinct uscc) from open_award")
                                .query(Long.class)
                                .single()
                        == 2);
    }

    @Test
    @Order(1)
    void isAValidPackageWithoutPersonalData() throws IOException {
        var answer = anonymous("/api/open-data/awards.json");
        assertThat(answer.status()).isEqualTo(200);
        var text = new String(answer.raw().body(), StandardCharsets.UTF_8);
        assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(text.replace("\"currency\":\"CNY\"", "\"currency\":\"yuan\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(text).doesNotContain("王小明").doesNotContain(PERSON);
        var grant = answer.body().at("/grants/0");
        assertThat(grant.at("/recipientOrganization/0/id").asString()).isEqualTo("CN-USCI-" + FIRM);
        assertThat(grant.at("/recipientOrganization/0/name").asString()).isEqualTo("广州示范智造科技有限公司");
        assertThat(grant.path("awardDate").asString()).isEqualTo("2026-03-02");
        assertThat(answer.body().path("license").asString()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(answer.body().path("downloadURL").asString())
                .isEqualTo("https://data.example.org/api/open-data/awards.json");
        var sum = answer.body()
                .path("grants")
                .valueStream()
                .map(each -> each.path("amountAwarded").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum)
                .isEqualByComparingTo(jdbc.sql("select sum(government_fen + association_fen) / 100.0 from investment")
                        .query(BigDecimal.class)
                        .single());
    }

    @Test
    @Order(2)
    void isNotSentTwiceToWhomHasIt() {
        var first = anonymous("/api/open-data/awards.json");
        var tag = first.header("ETag");
        assertThat(tag).isNotNull();
        var again = HttpRequest.newBuilder(url("/api/open-data/awards.json"))
                .header("If-None-Match", tag)
                .build();
        assertThat(send(again).status()).isEqualTo(304);
        assertThat(anonymous("/api/open-data/awards.xlsx").header("ETag")).isNotEqualTo(tag);
    }

    @Test
    @Order(3)
    void isASpreadsheetOfTheSameGrants() throws IOException {
        var answer = anonymous("/api/open-data/awards.xlsx");
        var sheet = sheet(answer.raw().body());
        var grants =
                jdbc.sql("select count(*) from open_award").query(Integer.class).single();
        assertThat(sheet.split("<row ", -1)).hasSize(2 + grants);
        assertThat(sheet)
                .contains("<t>Identifier</t>", "<t>Recipient Org:Identifier</t>", "<t>CN-USCI-" + FIRM + "</t>")
                .contains("<t>2026-03-02</t>")
                .doesNotContain("王小明", PERSON);
    }

    /** As a spreadsheet program opens it, and not only as XML. */
    @Test
    @Order(3)
    void opensWithNumbersThatAddUpAndItsLicence() throws IOException {
        var published = anonymous("/api/open-data/awards.json")
                .body()
                .path("grants")
                .valueStream()
                .map(each -> each.path("amountAwarded").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(
                anonymous("/api/open-data/awards.xlsx").raw().body()))) {
            var grants = workbook.findSheet("grants").orElseThrow().read();
            var header = grants.getFirst().stream().map(Cell::getText).toList();
            assertThat(header).doesNotHaveDuplicates();
            assertThat(grants.stream()
                            .skip(1)
                            .map(row -> row.getCell(header.indexOf("Amount Awarded"))
                                    .asNumber())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(published)
                    .isPositive();
            var facts = workbook.findSheet("Meta").orElseThrow().read().stream()
                    .collect(Collectors.toMap(row -> row.getCellText(0), row -> row.getCellText(1)));
            assertThat(facts)
                    .containsEntry("License", "https://creativecommons.org/licenses/by/4.0/")
                    .containsEntry("Download URL", "https://data.example.org/api/open-data/awards.xlsx")
                    .containsKeys("Publisher:Name", "Publisher:Identifier", "Modified");
        }
    }

    @Test
    @Order(3)
    void isDescribedForCatalogues() {
        var answer = anonymous("/api/open-data/dataset.jsonld");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/ld+json");
        var dataset = answer.body();
        assertThat(dataset.path("@type").asString()).isEqualTo("dcat:Dataset");
        assertThat(dataset.at("/@context/dcat").asString()).isEqualTo("http://www.w3.org/ns/dcat#");
        assertThat(dataset.at("/dct:license/@id").asString()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(dataset.at("/dct:modified/@type").asString()).isEqualTo("xsd:dateTime");
        assertThat(dataset.at("/dct:accessRights/@id").asString()).endsWith("/PUBLIC");
        assertThat(dataset.path("dcat:distribution")
                        .valueStream()
                        .map(each -> each.at("/dcat:downloadURL/@id").asString()))
                .containsExactly(
                        "https://data.example.org/api/open-data/awards.json",
                        "https://data.example.org/api/open-data/awards.xlsx")
                .allSatisfy(file -> assertThat(anonymous(file.substring("https://data.example.org".length()))
                                .status())
                        .isEqualTo(200));
    }

    @Test
    @Order(4)
    void opensNothingElse() {
        assertThat(anonymous("/api/open-data").body().path("isPublic").asBoolean())
                .isTrue();
        assertThat(anonymous("/api/funds").status()).isEqualTo(401);
        assertThat(anonymous("/open-data/awards.json").status()).isIn(302, 401);
    }

    /** Last, since it fills the table. */
    @Test
    @Order(9)
    void writesAHundredThousandInLittleMemory() throws IOException {
        jdbc.sql("""
                insert into open_award (investment_id, funder, uscc, title, scenario, programme_id, programme_version,
                                        amount_fen, awarded_on, starts_on, ends_on, modified_at)
                select 'investment-many-' || n, 'GOVERNMENT', :uscc, '批量项目 ' || n, 'visual-inspection',
                       'programme-x', 1, n * 100, date '2026-04-01', date '2026-04-01', date '2026-12-31', now()
                  from generate_series(1, 100000) n""").param("uscc", FIRM).update();
        var json = new Watched();
        awards.writeJson(json);
        assertThat(json.bytes).isGreaterThan(50_000_000);
        assertThat(json.growth).isLessThan(32L << 20);
        var sheet = new Watched();
        awards.writeSpreadsheet(sheet);
        assertThat(sheet.bytes).isGreaterThan(2_000_000);
        assertThat(sheet.growth).isLessThan(32L << 20);
    }

    private void named(String uscc, String name) {
        jdbc.sql(
                        "insert into open_recipient (uscc, name, region, modified_at) values (:uscc, :name, 'Guangzhou', now())")
                .param("uscc", uscc)
                .param("name", name)
                .update();
    }

    private static String sheet(byte[] workbook) throws IOException {
        var file = Files.createTempFile("awards", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile());
                    var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
                return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }

    private Answer anonymous(String path) {
        return send(HttpRequest.newBuilder(url(path)).build());
    }

    private static Schema schema() throws IOException {
        var folder = "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/";
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                        .schemas(Map.of(
                                folder + "1.4.2/schema/360-giving-schema.json", official("360-giving-schema.json"),
                                folder + "1.4.3/schema/360-giving-package-schema.json",
                                        official("360-giving-package-schema.json"))));
        return registry.getSchema(SchemaLocation.of(folder + "1.4.3/schema/360-giving-package-schema.json"));
    }

    /** The standard names its dialect by http, where the dialect's own name is https. */
    private static String official(String name) {
        try (var file = OpenDataIT.class.getResourceAsStream("/360giving/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(
                            "http://json-schema.org/draft/2020-12/schema",
                            "https://json-schema.org/draft/2020-12/schema");
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    /** Counts what is written, and looks at times how much memory is held meanwhile. */
    private static final class Watched extends OutputStream {
        private final long before = used();
        private long bytes;
        private long growth;
        private int looks;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            bytes += length;
            if (bytes / 1_500_000 > looks && looks < 8) {
                looks++;
                growth = Math.max(growth, used() - before);
            }
        }

        private static long used() {
            System.gc();
            var runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }
}
