package org.gongdan.subsidy.portal;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.claim.ClaimList;
import org.gongdan.subsidy.claim.ClaimRow;
import org.gongdan.subsidy.fund.FundList;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.payment.PaymentList;
import org.gongdan.subsidy.report.ReportCatalogue;
import org.gongdan.subsidy.shared.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of each role: what waits for this person, and where to go on. */
@Controller
class HomePage {

    private static final PageRequest FEW = new PageRequest(0, 8);

    private final Applications applications;
    private final InvestmentList investments;
    private final ClaimList claims;
    private final PaymentList payments;
    private final FundList funds;
    private final ReportCatalogue reports;
    private final ToDoView toDo;
    private final Operation operation;

    HomePage(
            Applications applications,
            InvestmentList investments,
            ClaimList claims,
            PaymentList payments,
            FundList funds,
            ReportCatalogue reports,
            ToDoView toDo,
            Operation operation) {
        this.applications = applications;
        this.investments = investments;
        this.claims = claims;
        this.payments = payments;
        this.funds = funds;
        this.reports = reports;
        this.toDo = toDo;
        this.operation = operation;
    }

    @GetMapping("/")
    String home(Model model, Caller caller) {
        var me = new Viewer(caller, null);
        if (me.isOfEnterprise() || me.isLead()) {
            own(model, caller, me);
        }
        if (me.isOfSecretariat()) {
            model.addAttribute("escalated", toDo.escalated());
            model.addAttribute("queue", applications.queue(FEW));
            model.addAttribute("counts", applications.counts(null));
            var submitted = new ClaimList.Filter(ClaimRow.Status.SUBMITTED, null, null, null);
            model.addAttribute("claims", claims.list(submitted, FEW, caller));
        }
        if (me.isFinance()) {
            model.addAttribute(
                    "funds", FundPages.bars(funds.list(FundList.Filter.ALL, FEW).items()));
            model.addAttribute("batches", payments.list(PaymentList.Filter.ALL, FEW, caller));
        }
        if (me.isAuditor()) {
            model.addAttribute("kinds", reports.kinds(LocaleOf.reader(), caller));
            model.addAttribute("reports", reports.list(ReportCatalogue.Filter.ALL, FEW, caller));
        }
        if (me.isOperator()) {
            model.addAttribute("operation", operation.now());
        }
        return "portal/home";
    }

    private void own(Model model, Caller caller, Viewer me) {
        var uscc = caller.organisation() == null ? "" : caller.organisation();
        model.addAttribute("investments", investments.list(new InvestmentList.Filter(null, null, uscc), FEW));
        if (me.isOfEnterprise()) {
            model.addAttribute("toDo", toDo.of(uscc));
            model.addAttribute("applications", applications.list(new Applications.Filter(null, null, null, uscc), FEW));
        }
    }
}
