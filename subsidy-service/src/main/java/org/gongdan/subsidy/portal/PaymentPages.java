package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.payment.BatchRow;
import org.gongdan.subsidy.payment.PaymentCommand;
import org.gongdan.subsidy.payment.PaymentCommand.ApproveBatch;
import org.gongdan.subsidy.payment.PaymentCommand.CancelBatch;
import org.gongdan.subsidy.payment.PaymentList;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Payment batches, and the two approvals that let money go. */
@Controller
class PaymentPages {

    private final PaymentList payments;
    private final Desk desk;
    private final Sight sight;
    private final Texts texts;

    PaymentPages(PaymentList payments, Desk desk, Sight sight, Texts texts) {
        this.payments = payments;
        this.desk = desk;
        this.sight = sight;
        this.texts = texts;
    }

    @GetMapping("/payments")
    String list(
            @RequestParam(required = false) BatchRow.@Nullable Status status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!caller.seesEveryEnterprise()) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "payments");
        }
        var wanted = q == null || q.isBlank() ? null : q.strip();
        var filter = new PaymentList.Filter(status, null, wanted);
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", BatchRow.Status.values());
        model.addAttribute("rows", payments.list(filter, new PageRequest(page, 20), caller));
        return Answer.show("portal/payments", "results", request, response);
    }

    @GetMapping("/payments/{id}")
    String show(@PathVariable String id, Model model, Caller caller) {
        fill(model, sight.batch(id, caller), caller);
        return "portal/payment";
    }

    @PostMapping("/payments/{id}/approval")
    String approve(
            @PathVariable String id,
            @RequestParam long seen,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var command = new ApproveBatch(sight.batch(id, caller).batchId());
        return send("approve", command, caller, seen, model, request, response);
    }

    @PostMapping("/payments/{id}/cancellation")
    String cancel(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long seen,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("typedReason", reason);
        var command = new CancelBatch(sight.batch(id, caller).batchId(), reason.strip());
        return send("cancellation", command, caller, seen, model, request, response);
    }

    private String send(
            String form,
            PaymentCommand command,
            Caller caller,
            long seen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var refused = desk.send(command, caller, seen);
        if (refused.isEmpty()) {
            return Answer.goTo("/payments/" + command.batchId(), request);
        }
        fill(model, sight.batch(command.batchId().value(), caller), caller);
        model.addAttribute("refusedForm", form);
        model.addAttribute("refusal", texts.of(refused.get()));
        return Answer.refuse("portal/payment", "actions", request, response);
    }

    private static void fill(Model model, BatchRow batch, Caller caller) {
        var open = batch.status() == BatchRow.Status.PREPARED || batch.status() == BatchRow.Status.FIRST_APPROVED;
        model.addAttribute("batch", batch);
        model.addAttribute("mayDecide", open && (caller.has(Role.APPROVER) || caller.has(Role.FINANCE)));
    }
}
