package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentExamples.CLOSED;
import static org.gongdan.subsidy.investment.InvestmentExamples.FOREIGN;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOW;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.PREPARER;
import static org.gongdan.subsidy.investment.InvestmentExamples.SIGNATORY;
import static org.gongdan.subsidy.investment.InvestmentExamples.after;
import static org.gongdan.subsidy.investment.InvestmentExamples.refuses;
import static org.gongdan.subsidy.investment.InvestmentExamples.yuan;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.investment.GrantedAsset.Kind;
import org.gongdan.subsidy.investment.GrantedAsset.Method;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordAsset;
import org.gongdan.subsidy.investment.InvestmentEvent.AssetRecorded;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RecordAsset. */
class RecordAssetTest {

    private static final Asset ASSET = asset("80000", "2026-05-04", 36, "4000", null);
    private static final AssetRecorded RECORDED = new AssetRecorded(ID, ASSET, PREPARER.id(), NOW);

    @Test
    void recordsWhatStandsInTheBooks() {
        after(List.of(OPENED), new RecordAsset(ID, ASSET), PREPARER).expectEvents(RECORDED);
        after(List.of(OPENED, RECORDED), new RecordAsset(ID, ASSET), SIGNATORY).expectNoEvents();
    }

    /** Books go on when the project is over. */
    @Test
    void recordsADisposalAfterTheProjectIsClosed() {
        var disposed = asset("80000", "2026-05-04", 36, "4000", "2026-06-14");
        after(List.of(OPENED, RECORDED, CLOSED), new RecordAsset(ID, disposed), SIGNATORY)
                .expectEvents(new AssetRecorded(ID, disposed, SIGNATORY.id(), NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2026-05-04, 36, 0, , AMOUNT_NOT_POSITIVE",
        "100000.01, 2026-05-04, 36, 0, , ASSET_ABOVE_PROJECT",
        "80000, 2026-06-16, 36, 0, , DATE_IN_FUTURE",
        "80000, 2026-05-04, 0, 0, , ASSET_LIFE_OUT_OF_RANGE",
        "80000, 2026-05-04, 601, 0, , ASSET_LIFE_OUT_OF_RANGE",
        "80000, 2026-05-04, 36, -1, , RESIDUAL_VALUE_OUT_OF_RANGE",
        "80000, 2026-05-04, 36, 80000.01, , RESIDUAL_VALUE_OUT_OF_RANGE",
        "80000, 2026-05-04, 36, 0, 2026-05-03, ASSET_DISPOSED_BEFORE_USE",
        "80000, 2026-05-04, 36, 0, 2026-06-16, DATE_IN_FUTURE",
    })
    void refusesWhatCannotBe(
            String cost, String readyOn, int life, String residual, @Nullable String disposedOn, String why) {
        Refusal refusal =
                why.equals("AMOUNT_NOT_POSITIVE") ? SharedRefusal.AMOUNT_NOT_POSITIVE : InvestmentRefusal.valueOf(why);
        refuses(
                refusal,
                List.of(OPENED),
                new RecordAsset(ID, asset(cost, readyOn, life, residual, disposedOn)),
                PREPARER);
    }

    @Test
    void isTheEnterprisesOwn() {
        refuses(SharedRefusal.NOT_FOUND, List.of(OPENED), new RecordAsset(ID, ASSET), FOREIGN);
    }

    private static Asset asset(String cost, String readyOn, int life, String residual, @Nullable String disposedOn) {
        return new Asset(
                Kind.INTANGIBLE_ASSET,
                yuan(cost),
                LocalDate.parse(readyOn),
                life,
                yuan(residual),
                Method.STRAIGHT_LINE,
                disposedOn == null ? null : LocalDate.parse(disposedOn));
    }
}
