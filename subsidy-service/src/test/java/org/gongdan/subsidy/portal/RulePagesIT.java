package org.gongdan.subsidy.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationCommand.ProposeTier;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Rules from their upload to their publication, what they would change, and what was decided by them. */
class RulePagesIT extends PortalTest {

    private static final Caller OFFICER = officer();
    private static final Caller APPROVER = Scene.person("portal-approver", null, Role.APPROVER);
    private static final Caller AUDITOR = Scene.person("portal-auditor", null, Role.AUDITOR);

    @Test
    void leadsFromTheUploadToThePublicationBySomebodyElse() throws Exception {
        var first = upload(text("page-rules"));
        assertThat(first.getRedirectedUrl()).isEqualTo("/programmes/programme-page-rules/draft");
        var draft = html(page("/programmes/programme-page-rules/draft", OFFICER));
        assertThat(draft).contains("第 1 版草案", "这是第一版").doesNotContain("发布第 1 版");
        publish("page-rules", 1, APPROVER);

        var next = html(page("/programme-upload?programme=programme-page-rules", OFFICER));
        assertThat(next).contains("version: 2", "effectiveFrom: " + LocalDate.now(clock));
        upload(second("page-rules"));
        var changed = html(page("/programmes/programme-page-rules/draft?lang=en", APPROVER));
        assertThat(changed).contains("government maximum from 800,000.00 yuan to 600,000.00 yuan", "Publish version 2");
        publish("page-rules", 2, APPROVER);

        var shown = html(page("/programmes/programme-page-rules", AUDITOR));
        assertThat(shown).contains("现行有效", "上限 600,000.00 元", "与第 1 版相比的变化", "portal-approver");
        assertThat(html(page("/programmes/programme-page-rules?version=1", AUDITOR)))
                .contains("上限 800,000.00 元");
        // programmes of other tests may fill the first page
        assertThat(html(page("/programmes", AUDITOR)) + html(page("/programmes?page=1", AUDITOR)))
                .contains("第 2 版");
        var file = portal.perform(page("/programmes/programme-page-rules/versions/2/file", AUDITOR))
                .andReturn()
                .getResponse();
        assertThat(file.getContentAsString()).contains("maxAmount: 600000.00");
    }

    @Test
    void showsWhatIsWrongWithItsLineAndLosesNothing() throws Exception {
        var wrong = text("page-wrong").replace("rate: 40,", "rate: 140,");
        var answer = upload(wrong);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("/tiers/0/shares/0/rate", "行第", "rate: 140,");
        assertThat(status(page("/programmes/programme-page-wrong", OFFICER))).isEqualTo(404);
    }

    @Test
    void keepsTheOneWhoDraftedFromPublishing() throws Exception {
        upload(text("page-eyes"));
        var both = new Caller(OFFICER.id(), OFFICER.name(), java.util.Set.of(Role.OFFICER, Role.APPROVER), null);
        var refused = publish("page-eyes", 1, both);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("起草人不能发布");
        var gone = portal.perform(form("/programmes/programme-page-eyes/draft/removal", OFFICER)
                        .param("version", "1")
                        .param("seen", "0"))
                .andReturn()
                .getResponse();
        assertThat(gone.getStatus()).isEqualTo(302);
        assertThat(status(page("/programmes/programme-page-eyes/draft", OFFICER)))
                .isEqualTo(404);
    }

    @Test
    void runsAWhatIfAndShowsItsResult() throws Exception {
        scene.submitted("what-if-page", enterprise("测算企业"), "测算页的项目");
        upload(second("example-three-way"));
        var started = portal.perform(form("/what-ifs", APPROVER).param("version", Scene.PROGRAMME.value() + "/draft"))
                .andReturn()
                .getResponse();
        assertThat(started.getStatus()).isEqualTo(302);
        var path = String.valueOf(started.getRedirectedUrl());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> html(page(path, APPROVER)).contains("/file"));
        var result = html(page(path + "?kind=LOSER&lang=en", AUDITOR));
        assertThat(result).contains("What each party bears", "Funds, in the order of submission", "Subsidy lost");
        var file = portal.perform(page(path + "/file", AUDITOR)).andReturn().getResponse();
        assertThat(file.getContentType()).startsWith("text/csv");
        assertThat(html(page("/what-ifs", AUDITOR))).contains(path);
        assertThat(status(page("/what-ifs", Scene.signatory(Scene.SHIFAN)))).isEqualTo(403);
    }

    @Test
    void showsDecisionsBesideWhatTheRulesGiveNow() throws Exception {
        var application = scene.submitted("replay-page", enterprise("复核企业"), "复核页的项目");
        var funds = Map.of(
                Party.GOVERNMENT, new FundId("fund-portal-city"),
                Party.ASSOCIATION, new FundId("fund-portal-association"));
        commands.sendAndSee(new ProposeTier(application, funds), OFFICER, null);
        assertThat(html(page("/applications/" + application, AUDITOR))).contains("/decisions");
        var decisions = html(page("/applications/" + application + "/decisions", AUDITOR));
        assertThat(decisions).contains("一致", "政府承担", "有适用档位").doesNotContain("tone-bad");
        assertThat(portal.perform(form("/decisions", AUDITOR))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> html(page("/decisions", AUDITOR)).contains("完成"));
        assertThat(status(page("/decisions", Scene.signatory(Scene.SHIFAN)))).isEqualTo(403);
    }

    private MockHttpServletResponse upload(String text) throws Exception {
        var file = new MockMultipartFile("file", "rules.yaml", "application/yaml", text.getBytes("UTF-8"));
        var request = MockMvcRequestBuilders.multipart("/programme-upload").file(file);
        var signed = form("/programme-upload", OFFICER);
        return portal.perform(((org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder)
                        request.merge(signed)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse publish(String code, int version, Caller who) throws Exception {
        var seen = html(page("/programmes/programme-" + code + "/draft", who))
                .replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        return portal.perform(form("/programmes/programme-" + code + "/draft/publication", who)
                        .param("version", Integer.toString(version))
                        .param("seen", seen))
                .andReturn()
                .getResponse();
    }

    private String html(MockHttpServletRequestBuilder request) throws Exception {
        var response = portal.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return portal.perform(request).andReturn().getResponse().getStatus();
    }

    private String second(String code) throws Exception {
        return text(code)
                .replace("version: 1", "version: 2")
                .replace("effectiveFrom: 2026-01-01", "effectiveFrom: " + LocalDate.now(clock))
                .replace("maxAmount: 800000.00", "maxAmount: 600000.00")
                .replace("rate: 40, maxA", "rate: 35, maxA")
                .replace("rate: 30, maxA", "rate: 33, maxA");
    }

    private static String text(String code) throws Exception {
        return Files.readString(Path.of("../config/programmes/example-three-way.yaml"))
                .replace("code: example-three-way", "code: " + code);
    }
}
