package org.gongdan.subsidy.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.application.FundQueue;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.FundList;
import org.gongdan.subsidy.fund.FundMovement;
import org.gongdan.subsidy.fund.FundRow;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers all that the page of one fund shows. */
@Component
class FundView {

    private final FundList funds;
    private final FundQueue queue;
    private final Applications applications;
    private final Texts texts;

    FundView(FundList funds, FundQueue queue, Applications applications, Texts texts) {
        this.funds = funds;
        this.queue = queue;
        this.applications = applications;
        this.texts = texts;
    }

    /** Which buttons a person gets; the fund itself decides, and refuses whoever gets past them. */
    record MayDo(FundRow fund, Caller caller) {

        public boolean manage() {
            return caller.has(Role.FINANCE) && !fund.closed();
        }

        /** Whoever did not prepare it. */
        public boolean confirm() {
            var prepared = fund.prepared();
            return prepared != null
                    && !fund.closed()
                    && (caller.has(Role.FINANCE) || caller.has(Role.APPROVER))
                    && !prepared.preparedBy().equals(caller.id());
        }

        /** Whoever may prepare or confirm one. */
        public boolean discard() {
            return fund.prepared() != null && !fund.closed() && (caller.has(Role.FINANCE) || caller.has(Role.APPROVER));
        }

        public boolean close() {
            return manage() && fund.reserved().isZero() && fund.committed().isZero();
        }
    }

    FundRow fund(String id) {
        return funds.row(PathId.of(id, FundId::new)).orElseThrow(Sight::absent);
    }

    /**
     * Which part of its long lists somebody looks at.
     *
     * @param kind of movements, null for all
     */
    record Look(FundMovement.@Nullable Kind kind, int page, int queuePage) {
        static final Look FIRST = new Look(null, 0, 0);
    }

    void fill(Model model, FundRow fund, Caller caller, Look look) {
        var may = new MayDo(fund, caller);
        model.addAttribute("fund", fund);
        model.addAttribute("bar", FundPages.barOf(fund));
        model.addAttribute("may", may);
        model.addAttribute("queue", queue.before(fund.fundId(), new PageRequest(look.queuePage(), 20)));
        model.addAttribute("kind", look.kind());
        model.addAttribute("kinds", FundMovement.Kind.values());
        var movements = funds.movements(
                fund.fundId(), new FundList.MovementFilter(null, look.kind()), new PageRequest(look.page(), 20));
        model.addAttribute("movements", movements);
        model.addAttribute("titles", titles(movements.items()));
        var successor = fund.successor();
        if (successor != null) {
            funds.row(successor).ifPresent(next -> model.addAttribute("successor", next));
        }
        var prepared = fund.prepared();
        if (prepared != null) {
            model.addAttribute("totalInWords", AmountInWords.of(prepared.total(), LocaleOf.reader()));
            if (prepared.successor() != null) {
                funds.row(prepared.successor()).ifPresent(next -> model.addAttribute("preparedFor", next));
            }
        }
        if (may.manage()) {
            var preview = funds.preview(fund.fundId());
            model.addAttribute("preview", preview);
            model.addAttribute("restInWords", AmountInWords.of(preview.rest(), LocaleOf.reader()));
            model.addAttribute("successors", rows(preview.successors()));
        }
    }

    /** Why it was refused, beside the form that asked for it. */
    void refuse(Model model, String form, CommandRefused refused) {
        model.addAttribute("refusedForm", form);
        model.addAttribute("refusal", texts.of(refused));
    }

    /** What people call the applications that money moved for. */
    private Map<String, String> titles(List<FundMovement> movements) {
        var titles = new HashMap<String, String>();
        movements.stream()
                .map(FundMovement::reference)
                .filter(reference -> reference.startsWith("application-"))
                .distinct()
                .forEach(reference -> applications
                        .find(new ApplicationId(reference))
                        .ifPresent(
                                found -> titles.put(reference, found.summary().title())));
        return titles;
    }

    private List<FundRow> rows(List<FundId> ids) {
        return ids.stream().flatMap(id -> funds.row(id).stream()).toList();
    }
}
