package org.gongdan.subsidy.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.catalogue.CatalogueExamples;
import org.gongdan.subsidy.catalogue.ProviderCommand.RegisterProvider;
import org.gongdan.subsidy.catalogue.ScenarioCommand.PublishScenario;
import org.gongdan.subsidy.catalogue.ScenarioId;
import org.gongdan.subsidy.catalogue.SolutionCommand.ListSolution;
import org.gongdan.subsidy.catalogue.SolutionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The step that asks what is needed and bought: kept at every change, and shown to whoever decides. */
class FunctionPagesIT extends PortalTest {

    private static final SolutionId SOLUTION = new SolutionId("solution-portal-functions");

    @Autowired
    private Applications applications;

    private Caller signatory;
    private ApplicationId draft;
    private String path;

    @BeforeEach
    void draft() {
        var scenario = CatalogueExamples.INSPECTION;
        commands.send(new PublishScenario(ScenarioId.ofCode(scenario.code()), scenario), officer());
        commands.sendAndSee(
                new RegisterProvider(CatalogueExamples.PROVIDER, CatalogueExamples.PROFILE), officer(), null);
        commands.sendAndSee(
                new ListSolution(SOLUTION, CatalogueExamples.PROVIDER, CatalogueExamples.SHEET), officer(), null);
        var uscc = enterprise("功能厂");
        signatory = Scene.signatory(uscc);
        draft = scene.draft("functions-" + UUID.randomUUID(), uscc, "功能厂的项目");
        path = "/applications/" + draft + "/functions";
    }

    @Test
    void proposesTheEssentialFunctionsAndKeepsNothingByItself() throws Exception {
        var body = portal.perform(page(path, signatory))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(body.split("checked=\"checked\"", -1)).hasSize(4);
        assertThat(body).contains("缺陷检出", "织检一号", "勾选后自动计算").doesNotContain("??");
        assertThat(applications.find(draft).orElseThrow().functions()).isNull();
        portal.perform(page(path, signatory).param("lang", "en"))
                .andExpect(content().string(allOf(containsString("Defect detection"), not(containsString("??")))));
    }

    @Test
    void keepsEveryChangeAndAnswersWithThePictureOnly() throws Exception {
        portal.perform(ticked("fit-panel", "defect-detection", "line-reject"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"fit-panel\""),
                                containsString("50%"),
                                containsString("已自动保存"),
                                containsString("72%"),
                                containsString("经济观察报"),
                                not(containsString("id=\"functions\"")))));
        var kept = applications.find(draft).orElseThrow().functions();
        assertThat(kept.needed()).hasSize(2);
        assertThat(kept.needed().getFirst().why()).isEqualTo("漏检多");
        assertThat(kept.purchase().functions()).hasSize(4);
    }

    @Test
    void showsTheFunctionsOfAnotherSolutionWithoutLosingTheNeeds() throws Exception {
        portal.perform(ticked("functions", "defect-detection").param("reload", "solution"))
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"functions\""),
                                containsString("漏检多"),
                                containsString("bought[reject].chosen"))));
    }

    @Test
    void goesBackToTheApplicationWithoutScripts() throws Exception {
        portal.perform(ticked(null, "defect-detection")).andExpect(redirectedUrl("/applications/" + draft));
    }

    @Test
    void saysThatAPriceIsNone() throws Exception {
        portal.perform(ticked("fit-panel", "defect-detection").param("bought[detect].price", "cheap"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("cheap"), containsString("id=\"fit-panel\""))));
        assertThat(applications.find(draft).orElseThrow().functions()).isNull();
    }

    @Test
    void showsTheWarningToApplicantAndOfficer() throws Exception {
        portal.perform(ticked("fit-panel", "defect-detection"))
                .andExpect(content().string(allOf(containsString("一半以上并不需要"), containsString("25%"))));
        for (var reader : new Caller[] {signatory, officer()}) {
            portal.perform(page("/applications/" + draft, reader))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("一半以上并不需要"),
                                    containsString("tone-warn"),
                                    containsString("功能需求与采购"),
                                    containsString("不需要"))));
        }
    }

    @Test
    void keepsOthersOut() throws Exception {
        portal.perform(page(path, Scene.signatory(enterprise("别厂")))).andExpect(status().isNotFound());
        portal.perform(page(path, officer())).andExpect(status().isForbidden());
        var viewer = Scene.person("viewer", signatory.organisation(), Role.ENTERPRISE_VIEWER);
        portal.perform(page(path, viewer)).andExpect(status().isForbidden());
    }

    @Test
    void offersTheScenariosAndMeasuresOfTheCatalogueInTheDraft() throws Exception {
        var edit = "/applications/" + draft + "/edit";
        portal.perform(page(edit, signatory))
                .andExpect(content().string(allOf(containsString("视觉质检"), containsString("kpi:inspection-hours"))));
        portal.perform(form("/applications/draft", signatory)
                        .param("applicationId", draft.value())
                        .param("programme", Scene.PROGRAMME.value())
                        .param("scenario", "visual-inspection")
                        .param("row", "kpi:inspection-hours"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("value=\"质检工时\""), containsString("value=\"小时/月\""))));
    }

    private MockHttpServletRequestBuilder ticked(String target, String... needs) {
        var request = form(path, signatory).param("solution", SOLUTION.value()).param("bought[reject].chosen", "true");
        for (var need : needs) {
            request.param("needs[" + need + "].chosen", "true").param("needs[" + need + "].why", "漏检多");
        }
        return target == null ? request : request.header("HX-Request", "true").header("HX-Target", target);
    }
}
