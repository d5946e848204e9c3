package org.gongdan.subsidy.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.keycloak.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Which page is for whom, and that each of them can be shown. */
class PlacesIT extends PortalTest {

    private static final String USCC = "91445100MB99999999";

    @ParameterizedTest
    @EnumSource(Role.class)
    void showsEachRoleAHomeAndEveryPlaceOfItsNavigation(Role role) throws Exception {
        var caller = caller(role);
        for (var place : new Viewer(caller, null).places()) {
            portal.perform(page(place.path(), caller))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("aria-current=\"page\"")))
                    .andExpect(content().string(not(containsString("??"))));
            portal.perform(page(place.path(), caller).param("lang", "en"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("<html lang=\"en\"")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/funds, ENTERPRISE_SIGNATORY",
        "/payments, ENTERPRISE_VIEWER",
        "/payments, LEAD",
        "/reports, OFFICER",
        "/reports/new/audit-trail, FINANCE",
        "/reports/report-x/file, OPERATOR",
        "/operation, AUDITOR",
        "/applications/new, ENTERPRISE_VIEWER"
    })
    void keepsOtherRolesOut(String path, Role role) throws Exception {
        portal.perform(page(path, caller(role)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("没有权限")));
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, AUDITOR",
        "/investments/investment-x, OFFICER",
        "/claims/claim-x, LEAD",
        "/payments/batch-x, FINANCE",
        "/reports/report-x, AUDITOR",
        "/reports/new/horoscope, AUDITOR"
    })
    void saysThatAPageIsNotThere(String path, Role role) throws Exception {
        portal.perform(page(path, caller(role)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有找到")));
        portal.perform(page(path, caller(role)).param("lang", "en"))
                .andExpect(content().string(containsString("Not found")));
    }

    @Test
    void answersProgramsWithProblemsAsBefore() throws Exception {
        for (var path : new String[] {"/api/applications/application-none", "/api/nowhere"}) {
            portal.perform(MockMvcRequestBuilders.get(path)
                            .header("Authorization", TestTokens.bearer("o", Set.of(Role.OFFICER), null)))
                    .andExpect(status().isNotFound())
                    .andExpect(header().string("Content-Type", containsString("application/problem+json")));
        }
    }

    @Test
    void sendsStrangersToSignInAndServesWhatTheErrorPageNeeds() throws Exception {
        portal.perform(MockMvcRequestBuilders.get("/applications").header("Accept", "text/html"))
                .andExpect(redirectedUrl("/oauth2/authorization/gongdan"));
        for (var asset : new String[] {
            "/assets/portal.css", "/assets/tabler-1.6.1/tabler.min.css", "/assets/htmx-2.0.10/htmx.min.js"
        }) {
            portal.perform(MockMvcRequestBuilders.get(asset)).andExpect(status().isOk());
        }
    }

    private static Caller caller(Role role) {
        return Scene.person("places-" + role, role.isOfEnterprise() || role == Role.LEAD ? USCC : null, role);
    }
}
