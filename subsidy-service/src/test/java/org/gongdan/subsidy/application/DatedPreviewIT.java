package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A draft is measured against today, and what was handed in against the day it was. */
class DatedPreviewIT extends ApplicationServiceTest {

    @BeforeEach
    @AfterEach
    void onTheDay() {
        clock.set(Scenario.NOW);
    }

    @Override
    ProgrammeId programme() {
        return PilotRules.BANNING;
    }

    @Test
    void tellsADraftThatItsContractHasComeBeforeTheApplication() {
        var path = draftToContractSoon();
        assertThat(failed(preview(path, preparer))).isEmpty();
        clock.set(Scenario.NOW.plus(Duration.ofDays(4)));
        var late = preview(path, preparer);
        assertThat(failed(late)).containsExactly("not-commenced", "split-balanced");
        assertThat(late.toString()).contains("2026-03-05");
    }

    @Test
    void showsTheOfficerWhatAProposalWillGiveWhenTheContractHasBeenSignedSince() {
        var path = draftToContractSoon();
        assertThat(statusOf(post(path + "/submission", null, signatory))).isEqualTo("ELIGIBLE");
        clock.set(Scenario.NOW.plus(Duration.ofDays(4)));
        assertThat(get(path, OFFICER).body().path("callOpensOn").asString())
                .isEqualTo(PilotRules.CALL_OPENS.toString());
        assertThat(failed(preview(path, OFFICER))).isEmpty();
        var proposed = propose(path, funds("90000.00", "90000.00"));
        assertThat(statusOf(proposed)).isEqualTo("PROPOSED");
        assertThat(proposed.body().at("/summary/shares/GOVERNMENT/amount").asString())
                .isEqualTo("30000.00");
    }

    private String draftToContractSoon() {
        var path = completeDraft();
        var line = Map.of("category", "software", "amount", Money.ofYuan("100000.00"), "contractedOn", "2026-03-05");
        assertThat(put(path + "/cost-lines", Map.of("lines", List.of(line)), preparer)
                        .status())
                .isEqualTo(200);
        return path;
    }

    private JsonNode preview(String path, String bearer) {
        return get(path + "/split-preview", bearer).body();
    }

    private static List<String> failed(JsonNode preview) {
        return preview.path("findings")
                .valueStream()
                .filter(each -> !each.path("holds").asBoolean())
                .map(each -> each.path("rule").asString())
                .toList();
    }
}
