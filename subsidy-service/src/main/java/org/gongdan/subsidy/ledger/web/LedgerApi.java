package org.gongdan.subsidy.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ledger.Ledger;
import org.gongdan.subsidy.ledger.Ledger.AccountBalance;
import org.gongdan.subsidy.ledger.Ledger.JournalFormat;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for finance and auditors: balances, and the journal to check with tools of their own. */
@RestController
@RequestMapping("/api/ledger")
class LedgerApi {

    private final Ledger ledger;

    LedgerApi(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/balances")
    List<AccountBalance> balances(Caller caller) {
        requireReader(caller);
        return ledger.balances();
    }

    /** Written as it is read, so that its length costs no memory. */
    @GetMapping("/journal")
    void journal(@RequestParam(defaultValue = "hledger") String format, Caller caller, HttpServletResponse response)
            throws IOException {
        requireReader(caller);
        var wanted = format(format);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var ending = wanted == JournalFormat.HLEDGER ? "journal" : "beancount";
        response.setHeader("Content-Disposition", "attachment; filename=\"gongdan." + ending + "\"");
        ledger.writeJournal(wanted, response.getWriter());
    }

    private static JournalFormat format(String name) {
        try {
            return JournalFormat.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw CommandRefused.at("format", SharedRefusal.REQUEST_INVALID, "format");
        }
    }

    private static void requireReader(Caller caller) {
        if (!caller.has(Role.FINANCE) && !caller.has(Role.AUDITOR)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "ledger");
        }
    }
}
