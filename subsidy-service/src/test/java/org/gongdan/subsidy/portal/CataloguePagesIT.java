package org.gongdan.subsidy.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.catalogue.CatalogueExamples;
import org.gongdan.subsidy.catalogue.CatalogueList;
import org.gongdan.subsidy.catalogue.CatalogueList.SolutionFilter;
import org.gongdan.subsidy.catalogue.CatalogueList.SolutionStatus;
import org.gongdan.subsidy.catalogue.ProviderCommand.RegisterProvider;
import org.gongdan.subsidy.catalogue.ProviderId;
import org.gongdan.subsidy.catalogue.ScenarioCommand.PublishScenario;
import org.gongdan.subsidy.catalogue.ScenarioId;
import org.gongdan.subsidy.catalogue.SolutionCommand.ListSolution;
import org.gongdan.subsidy.catalogue.SolutionId;
import org.gongdan.subsidy.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalogue in the browser: read by everybody, kept by officers. */
class CataloguePagesIT extends PortalTest {

    private static final SolutionId LISTED = new SolutionId("solution-portal-listed");
    private static final String NEW_PROVIDER = "914401069876543216";

    @Autowired
    private CatalogueList list;

    private final Caller viewer = Scene.person("catalogue-viewer", "91445100MB99999999", Role.ENTERPRISE_VIEWER);

    @BeforeEach
    void fillCatalogue() {
        var scenario = CatalogueExamples.INSPECTION;
        commands.send(new PublishScenario(ScenarioId.ofCode(scenario.code()), scenario), officer());
        commands.sendAndSee(
                new RegisterProvider(CatalogueExamples.PROVIDER, CatalogueExamples.PROFILE), officer(), null);
        var listing = new ListSolution(LISTED, CatalogueExamples.PROVIDER, CatalogueExamples.SHEET);
        commands.sendAndSee(listing, officer(), null);
    }

    @Test
    void showsScenariosAsCardsAndFindsThemByIndustry() throws Exception {
        portal.perform(page("/catalogue", viewer))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("视觉质检"), containsString("陶瓷建材"), not(containsString("服务商</a>")))));
        portal.perform(page("/catalogue", viewer).param("lang", "en").param("industry", "ceramics"))
                .andExpect(content().string(allOf(containsString("Visual inspection"), containsString("Ceramics"))));
        portal.perform(page("/catalogue", viewer).param("industry", "toys").header("HX-Request", "true"))
                .andExpect(content().string(allOf(not(containsString("视觉质检")), not(containsString("<html")))));
        portal.perform(page("/catalogue", officer()))
                .andExpect(content().string(containsString("/catalogue/providers")));
    }

    @Test
    void showsWhatAScenarioNeedsAndWhatIsOffered() throws Exception {
        portal.perform(page("/catalogue/scenarios/visual-inspection", viewer))
                .andExpect(content()
                        .string(allOf(
                                containsString("联动剔除"),
                                containsString("出厂不良率"),
                                containsString("织检一号"),
                                containsString("98,000.00"))));
        portal.perform(page("/catalogue/solutions/" + LISTED, viewer))
                .andExpect(content()
                        .string(allOf(
                                containsString("视觉质检 · 缺陷检出"), containsString("可选"), not(containsString("/edit")))));
    }

    @Test
    void putsSolutionsSideBySide() throws Exception {
        portal.perform(page("/catalogue/solutions", viewer).param("scenario", "visual-inspection"))
                .andExpect(content().string(containsString("name=\"solution\"")));
        portal.perform(page("/catalogue/comparison", viewer)
                        .param("scenario", "visual-inspection")
                        .param("solution", LISTED.value()))
                .andExpect(content().string(allOf(containsString("75%"), containsString("可选购"))));
        portal.perform(page("/catalogue/comparison", viewer)
                        .param("scenario", "visual-inspection")
                        .param("needed", "measurement")
                        .param("solution", LISTED.value()))
                .andExpect(content().string(containsString("0%")));
        portal.perform(page("/catalogue/comparison", viewer).param("scenario", "visual-inspection"))
                .andExpect(content().string(containsString("请先选择")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"')}${7919*6841}", "__${7919*6841}__", "%{q}", "' or 1=1 --"})
    void takesWhatIsTypedAsText(String typed) throws Exception {
        portal.perform(page("/catalogue/solutions", viewer)
                        .param("scenario", typed)
                        .param("q", typed))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("54173879"))));
        portal.perform(page("/catalogue", viewer).param("industry", typed).param("q", typed))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/catalogue/scenarios/none",
                "/catalogue/solutions/solution-none",
                "/catalogue/solutions/none",
                "/catalogue/comparison?scenario=none"
            })
    void saysThatAPageIsNotThere(String path) throws Exception {
        portal.perform(page(path, viewer)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/catalogue/providers",
                "/catalogue/providers/91440101MA5CJQ4N59",
                "/catalogue/providers/91440101MA5CJQ4N59/solutions/new",
                "/catalogue/solutions/solution-portal-listed/edit"
            })
    void keepsTheKeepingToOfficers(String path) throws Exception {
        portal.perform(page(path, viewer)).andExpect(status().isForbidden());
        portal.perform(page(path, officer())).andExpect(status().isOk());
    }

    @Test
    void registersAndCorrectsAProvider() throws Exception {
        portal.perform(form("/catalogue/providers", officer())
                        .param("uscc", "914401069876543215")
                        .param("name", "新服务商")
                        .header("HX-Request", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("校验码不正确"), containsString("新服务商"))));
        portal.perform(form("/catalogue/providers", officer())
                        .param("uscc", NEW_PROVIDER)
                        .param("name", "新服务商"))
                .andExpect(redirectedUrl("/catalogue/providers/" + NEW_PROVIDER));
        var seen = list.row(ProviderId.ofUscc(NEW_PROVIDER)).orElseThrow().version();
        portal.perform(form("/catalogue/providers/" + NEW_PROVIDER, officer())
                        .param("name", " ")
                        .param("seen", String.valueOf(seen)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请填写服务商名称")));
        portal.perform(form("/catalogue/providers/" + NEW_PROVIDER, officer())
                        .param("name", "改名服务商")
                        .param("seen", String.valueOf(seen)))
                .andExpect(redirectedUrl("/catalogue/providers/" + NEW_PROVIDER));
        assertThat(list.row(ProviderId.ofUscc(NEW_PROVIDER))
                        .orElseThrow()
                        .profile()
                        .name())
                .isEqualTo("改名服务商");
    }

    @Test
    void listsRevisesAndWithdrawsASolution() throws Exception {
        var id = "solution-portal-typed";
        portal.perform(typed(id, "1,200.50", "visual-inspection/defect-detection"))
                .andExpect(redirectedUrl("/catalogue/solutions/" + id));
        var listed = list.row(new SolutionId(id)).orElseThrow();
        assertThat(listed.sheet().functions().getFirst().code()).isEqualTo("f1");
        assertThat(listed.sheet().functions().getFirst().price().amount()).isEqualTo("1200.50");
        assertThat(listed.sheet().servedScenarios()).containsExactly("visual-inspection");

        portal.perform(typed(id, "lots", "visual-inspection/defect-detection"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"lots\"")));
        portal.perform(typed(id, "5", "visual-inspection/flying"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不在场景目录中")));
        portal.perform(typed(id, "5", "visual-inspection/measurement").param("line", "add"))
                .andExpect(content().string(containsString("functions[1].nameZh")));
        portal.perform(typed(id, "5", "visual-inspection/measurement"))
                .andExpect(redirectedUrl("/catalogue/solutions/" + id));
        var revised = list.row(new SolutionId(id)).orElseThrow();
        assertThat(revised.sheetVersion()).isEqualTo(2);

        portal.perform(form("/catalogue/solutions/" + id + "/withdrawal", officer())
                        .param("seen", String.valueOf(revised.version())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请填写下架原因")));
        portal.perform(form("/catalogue/solutions/" + id + "/withdrawal", officer())
                        .param("reason", "停止维护")
                        .param("seen", String.valueOf(revised.version())))
                .andExpect(redirectedUrl("/catalogue/solutions/" + id));
        var filter = new SolutionFilter("手填方案", null, null, SolutionStatus.WITHDRAWN);
        assertThat(list.solutions(filter, new PageRequest(0, 5)).total()).isEqualTo(1);
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder typed(
            String id, String price, String serves) {
        return form("/catalogue/solutions", officer())
                .param("id", id)
                .param("provider", CatalogueExamples.PROVIDER.uscc())
                .param("nameZh", "手填方案")
                .param("nameEn", "Typed")
                .param("amount", "9000")
                .param("basis", "PER_YEAR")
                .param("functions[0].nameZh", "检出")
                .param("functions[0].nameEn", "Detect")
                .param("functions[0].serves", serves)
                .param("functions[0].price", price);
    }
}
