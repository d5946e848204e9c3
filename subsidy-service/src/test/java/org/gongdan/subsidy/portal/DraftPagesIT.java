package org.gongdan.subsidy.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The application form: what was typed is never lost, and what is wrong is said beside its field. */
class DraftPagesIT extends PortalTest {

    @Autowired
    private Applications applications;

    @Test
    void keepsADraftThatIsFilledInWell() throws Exception {
        var uscc = enterprise("辛厂");
        portal.perform(filled("application-form-good", Scene.signatory(uscc)))
                .andExpect(redirectedUrl("/applications/application-form-good"));
        var kept = applications.find(new ApplicationId("application-form-good")).orElseThrow();
        assertThat(kept.summary().uscc()).isEqualTo(uscc);
        assertThat(kept.summary().cost()).isEqualTo(Money.ofYuan("1234.50"));
        assertThat(kept.indicators()).hasSize(1);
        assertThat(kept.project().declared().plain()).isEqualTo("mode=SINGLE");
        portal.perform(filled("application-form-good", Scene.signatory(uscc)).param("lines[1].amount", "1.50"))
                .andExpect(redirectedUrl("/applications/application-form-good"));
        var changed = applications.find(new ApplicationId("application-form-good"));
        assertThat(changed.orElseThrow().summary().cost()).isEqualTo(Money.ofYuan("1236.00"));
    }

    @Test
    void saysEverythingThatCannotBeReadAtOnce() throws Exception {
        var signatory = Scene.signatory(enterprise("壬厂"));
        var request = form("/applications/draft", signatory)
                .header("HX-Request", "true")
                .param("applicationId", "application-form-bad")
                .param("programme", Scene.PROGRAMME.value())
                .param("title", "壬厂的项目")
                .param("startsOn", "下周")
                .param("lines[0].category", "software")
                .param("lines[0].amount", "12.345");
        portal.perform(request)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"壬厂的项目\""),
                                containsString("value=\"12.345\""),
                                containsString("id=\"startsOn-wrong\""),
                                containsString("id=\"lines[0].amount-wrong\""),
                                containsString("id=\"facts[mode]-wrong\""),
                                not(containsString("<html")))));
        assertThat(applications.find(new ApplicationId("application-form-bad"))).isEmpty();
    }

    @Test
    void showsTheRefusalOfARuleBesideItsField() throws Exception {
        var signatory = Scene.signatory(enterprise("癸厂"));
        portal.perform(filled("application-form-rule", signatory).param("indicator.target", "9"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(containsString("id=\"indicator.target-wrong\""), containsString("未优于基线"))));
    }

    @Test
    void takesTaxAndDatesOfACostAndShowsThem() throws Exception {
        var signatory = Scene.signatory(enterprise("卯厂"));
        portal.perform(filled("application-form-dates", signatory)
                        .param("lines[0].vat", "160.49")
                        .param("lines[0].contractedOn", "2026-02-03")
                        .param("lines[0].paidOn", "2026-02-04"))
                .andExpect(redirectedUrl("/applications/application-form-dates"));
        assertThat(applications
                        .find(new ApplicationId("application-form-dates"))
                        .orElseThrow()
                        .costLines())
                .containsExactly(new CostLine(
                        "software",
                        Money.ofYuan("1234.50"),
                        Money.ofYuan("160.49"),
                        LocalDate.parse("2026-02-03"),
                        LocalDate.parse("2026-02-04")));
        portal.perform(page("/applications/application-form-dates", signatory))
                .andExpect(content().string(allOf(containsString("160.49"), containsString("签约于"))));
        portal.perform(page("/applications/application-form-dates/edit", signatory))
                .andExpect(content()
                        .string(allOf(
                                containsString("open=\"open\""),
                                containsString("value=\"160.49\""),
                                containsString("value=\"2026-02-03\""),
                                containsString("value=\"2026-02-04\""))));
    }

    @Test
    void keepsTaxAndDatesAsTypedWhenTheyCannotBeRead() throws Exception {
        var signatory = Scene.signatory(enterprise("辰厂"));
        portal.perform(filled("application-form-typed", signatory)
                        .param("lines[0].vat", "13%")
                        .param("lines[0].contractedOn", "昨天")
                        .param("lines[1].paidOn", "2026-02-04"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"13%\""),
                                containsString("value=\"昨天\""),
                                containsString("id=\"lines[0].vat-wrong\""),
                                containsString("id=\"lines[0].contractedOn-wrong\""),
                                containsString("id=\"lines[1].amount-wrong\""),
                                not(containsString("id=\"lines[0].paidOn-wrong\"")))));
        portal.perform(filled("application-form-typed", signatory).param("lines[0].vat", "2,000"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(containsString("id=\"lines[0].vat-wrong\""), containsString("value=\"2,000\""))));
    }

    @Test
    void keepsWhenTheBaselineWasMeasuredAndWhatProvesIt() throws Exception {
        var signatory = Scene.signatory(enterprise("巳厂"));
        var today = LocalDate.now(clock);
        var first = YearMonth.from(today).minusMonths(6).toString();
        var last = YearMonth.from(today).minusMonths(1).toString();
        var proof = new MockMultipartFile("file", "records.pdf", "application/pdf", "%PDF-1.7 records".getBytes(UTF_8));
        portal.perform(baseline("application-form-baseline", signatory, first, "", proof))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"indicator.baselineLast-wrong\""),
                                containsString("value=\"" + first + "\""),
                                containsString("name=\"indicator.evidence\""))));
        portal.perform(baseline("application-form-baseline", signatory, first, last, proof))
                .andExpect(redirectedUrl("/applications/application-form-baseline"));
        var id = new ApplicationId("application-form-baseline");
        var indicator = applications.find(id).orElseThrow().indicators().getFirst();
        assertThat(indicator.baselinePeriod())
                .isEqualTo(new Indicator.Months(YearMonth.parse(first), YearMonth.parse(last)));
        assertThat(indicator.baselineEvidence())
                .singleElement()
                .satisfies(sha -> assertThat(sha).hasSize(64));
        portal.perform(page("/applications/application-form-baseline/edit", signatory))
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"" + last + "\""),
                                containsString(indicator.baselineEvidence().getFirst()))));
        portal.perform(page("/applications/application-form-baseline", signatory))
                .andExpect(content().string(containsString(first + " – " + last)));
        portal.perform(baseline("application-form-baseline", signatory, last, first, proof))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"indicator.baselineFirst-wrong\"")));
        portal.perform(baseline("application-form-baseline", signatory, first, "2999-01", proof))
                .andExpect(content().string(containsString("id=\"indicator.baselineFirst-wrong\"")));
    }

    /** The same form as a browser sends it that has a file to send. */
    private RequestBuilder baseline(String id, Caller who, String first, String last, MockMultipartFile proof) {
        var request = MockMvcRequestBuilders.multipart("/applications/draft").file(proof);
        typed(id).forEach(request::param);
        request.param("indicator.baselineFirst", first).param("indicator.baselineLast", last);
        request.with(signedIn(who)).with(csrf()).header("Accept", "text/html");
        return request;
    }

    @Test
    void addsARowWithoutSaving() throws Exception {
        var signatory = Scene.signatory(enterprise("子厂"));
        portal.perform(filled("application-form-row", signatory).param("row", "add"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("lines[1].amount"), containsString("1,234.50"))));
        assertThat(applications.find(new ApplicationId("application-form-row"))).isEmpty();
    }

    @Test
    void isNotForOtherRolesNorForOthersDrafts() throws Exception {
        portal.perform(page("/applications/new", officer())).andExpect(status().isForbidden());
        var draft = scene.draft("form-foreign", enterprise("丑厂"), "丑厂项目");
        var stranger = Scene.signatory(enterprise("寅厂"));
        portal.perform(filled(draft.value(), stranger)).andExpect(status().isNotFound());
        portal.perform(page("/applications/" + draft + "/edit", stranger)).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder filled(String id, Caller who) {
        var request = form("/applications/draft", who);
        typed(id).forEach(request::param);
        return request;
    }

    private Map<String, String> typed(String id) {
        var today = LocalDate.now(clock);
        return Map.ofEntries(
                entry("applicationId", id),
                entry("programme", Scene.PROGRAMME.value()),
                entry("title", "智能排产"),
                entry("scenario", "process-optimisation"),
                entry("facts[mode]", "SINGLE"),
                entry("startsOn", today.plusDays(5).toString()),
                entry("endsOn", today.plusMonths(6).toString()),
                entry("lines[0].category", "software"),
                entry("lines[0].amount", "1,234.50"),
                entry("lines[1].category", "software"),
                entry("indicator.name", "换线时间"),
                entry("indicator.unit", "h"),
                entry("indicator.better", "LOWER"),
                entry("indicator.baseline", "3"),
                entry("indicator.target", "1"),
                entry("indicator.valuePerUnit", "500"),
                entry("indicator.attribution", "1"));
    }
}
