package org.gongdan.subsidy.reconciliation.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.investment.ReturnFigure.Unavailable;
import org.gongdan.subsidy.investment.ReturnFigure.XirrReason;
import org.gongdan.subsidy.investment.ReturnInterval.NoInterval;
import org.gongdan.subsidy.investment.ReturnStudy;
import org.gongdan.subsidy.investment.ReturnStudy.NoBreakEven;
import org.gongdan.subsidy.investment.ReturnStudy.NoLeverage;
import org.gongdan.subsidy.reconciliation.ReturnStudies;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The return of one investment from the flows known now. */
@RestController
@RequestMapping("/api/investments/{id}")
class ReturnsApi {

    private static final BigDecimal HIGHEST_RATE = BigDecimal.TEN;

    private final ReturnStudies studies;
    private final InvestmentList investments;
    private final Texts texts;
    private final Clock clock;

    ReturnsApi(ReturnStudies studies, InvestmentList investments, Texts texts, Clock clock) {
        this.studies = studies;
        this.investments = investments;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param reasons what each code of a missing figure means */
    record ReturnAnswer(InvestmentId investmentId, ReturnStudy study, Map<String, Bilingual> reasons) {}

    @GetMapping("/returns")
    ReturnAnswer returns(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable BigDecimal rate,
            Caller caller) {
        var investment = visible(id, caller).summary().id();
        var yearly = rate == null ? ReturnStudies.USUAL_RATE : rate;
        if (yearly.compareTo(BigDecimal.ONE.negate()) <= 0 || yearly.compareTo(HIGHEST_RATE) > 0) {
            throw CommandRefused.at("rate", SharedRefusal.REQUEST_INVALID);
        }
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        return new ReturnAnswer(investment, studies.of(investment, day, yearly).study(), reasons());
    }

    private Map<String, Bilingual> reasons() {
        var reasons = new LinkedHashMap<String, Bilingual>();
        Stream.<Enum<?>[]>of(
                        Unavailable.values(),
                        XirrReason.values(),
                        NoInterval.values(),
                        NoLeverage.values(),
                        NoBreakEven.values())
                .flatMap(Arrays::stream)
                .forEach(reason -> reasons.put(reason.name(), texts(reason)));
        return reasons;
    }

    private Bilingual texts(Enum<?> reason) {
        var key = "investment.return.reason." + reason.name();
        return new Bilingual(texts.in(Locale.SIMPLIFIED_CHINESE, key), texts.in(Locale.ENGLISH, key));
    }

    private InvestmentList.Details visible(String id, Caller caller) {
        return investments
                .find(PathId.of(id, InvestmentId::new))
                .filter(found -> caller.sees(found.summary().uscc()))
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }
}
