package org.gongdan.subsidy.reconciliation.web;

import java.nio.charset.StandardCharsets;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.DeferredIncome;
import org.gongdan.subsidy.investment.DeferredIncomeFile;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.reconciliation.DeferredIncomes;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When the grant of one investment becomes income, by CAS 16, for the asset that the enterprise recorded. */
@RestController
@RequestMapping("/api/investments/{id}")
class DeferredIncomeApi {

    private final DeferredIncomes incomes;
    private final InvestmentList investments;
    private final Texts texts;

    DeferredIncomeApi(DeferredIncomes incomes, InvestmentList investments, Texts texts) {
        this.incomes = incomes;
        this.investments = investments;
        this.texts = texts;
    }

    @GetMapping("/deferred-income")
    DeferredIncome schedule(@PathVariable String id, Caller caller) {
        var investment = investments
                .find(PathId.of(id, InvestmentId::new))
                .filter(found -> caller.sees(found.summary().uscc()))
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        return incomes.of(investment.summary().id());
    }

    /** The same as a table for a spreadsheet. */
    @GetMapping(path = "/deferred-income.csv", produces = "text/csv")
    ResponseEntity<byte[]> table(@PathVariable String id, Caller caller) {
        var file =
                ContentDisposition.attachment().filename("deferred-income.csv").build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(DeferredIncomeFile.of(schedule(id, caller), texts).getBytes(StandardCharsets.UTF_8));
    }
}
