package org.gongdan.subsidy.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.reporting.ReportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.ResultMatcher;

/** The form in which an auditor says what a report is about. */
class ReportChoiceIT extends PortalTest {

    private static final Caller AUDITOR = Scene.person("portal-auditor", null, Role.AUDITOR);

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void asksForWhatTheKindTakesAndNothingElse(ReportKind kind) throws Exception {
        var answer = portal.perform(page("/reports/new/" + kind.fileStem() + "?lang=en", AUDITOR))
                .andExpect(status().isOk());
        switch (kind) {
            case AUDIT_TRAIL, SEGREGATION_OF_DUTIES ->
                answer.andExpect(shows("name=\"investmentId\"", "name=\"uscc\"", "name=\"user\"", "name=\"period\""));
            case COST_SHARE -> answer.andExpect(shows("name=\"programmeId\"", "name=\"city\"", "name=\"uscc\""));
            case CLAIMS -> answer.andExpect(shows("name=\"programmeId\"", "name=\"period\"", "name=\"investmentId\""));
            case DISBURSEMENTS, FUND_UTILISATION -> answer.andExpect(shows("name=\"funder\"", "name=\"period\""));
            case FUNDER_FINANCIAL ->
                answer.andExpect(shows("name=\"funder\"", "Choose")).andExpect(hides("name=\"uscc\""));
            case POLICY ->
                answer.andExpect(shows("name=\"period\"", "name=\"city\"")).andExpect(hides("name=\"user\""));
            case ROI_RECONCILIATION -> answer.andExpect(shows("name=\"period\"", "name=\"investmentId\""));
            case ENTERPRISE_STATEMENT -> answer.andExpect(shows("name=\"uscc\"", "name=\"period\""));
        }
    }

    @Test
    void namesEveryKindInBothLanguages() throws Exception {
        portal.perform(page("/reports?lang=en", AUDITOR))
                .andExpect(shows("Use of funds and forecast", "Segregation of duties", "Financial report to a funder"));
        portal.perform(page("/reports?lang=zh", AUDITOR)).andExpect(shows("资金使用与预测", "职责分离报告", "出资方财务报告"));
    }

    private static ResultMatcher shows(String one, String... others) {
        return result -> {
            content().string(containsString(one)).match(result);
            for (var other : others) {
                content().string(containsString(other)).match(result);
            }
        };
    }

    private static ResultMatcher hides(String text) {
        return content().string(not(containsString(text)));
    }
}
