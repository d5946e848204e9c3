package org.gongdan.subsidy.cumulation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.CorrectAward;
import org.gongdan.subsidy.cumulation.AwardHolderId;
import org.gongdan.subsidy.cumulation.CapRoom;
import org.gongdan.subsidy.cumulation.CumulationAccountId;
import org.gongdan.subsidy.cumulation.CumulationAccounts;
import org.gongdan.subsidy.cumulation.CumulationAccounts.Account;
import org.gongdan.subsidy.cumulation.CumulationAccounts.Filter;
import org.gongdan.subsidy.cumulation.CumulationRefusal;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Caps and what counts under them; people of an enterprise see their own group, and others of it without names. */
@RestController
@RequestMapping("/api/cumulation")
class CumulationApi {

    private final Commands commands;
    private final CumulationAccounts accounts;
    private final Enterprises enterprises;

    CumulationApi(Commands commands, CumulationAccounts accounts, Enterprises enterprises) {
        this.commands = commands;
        this.accounts = accounts;
        this.enterprises = enterprises;
    }

    /**
     * @param amount what the award counts for from now on; zero when it counts no more
     * @param awardId an application of ours, or a name for an award from elsewhere
     */
    record Correction(
            @NotBlank String uscc,
            @NotBlank String cap,
            @NotBlank String awardId,
            @NotNull Money amount,
            @NotNull LocalDate countedOn,
            @Nullable Boolean running,
            @NotNull @Size(max = 4_000) String reason) {}

    @GetMapping("/accounts")
    PageOf<Account> list(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean overfilled,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        return accounts.list(new Filter(group, q, overfilled), new PageRequest(page, size), caller);
    }

    @GetMapping("/accounts/{id}")
    ResponseEntity<Account> get(@PathVariable String id, Caller caller) {
        if (!id.startsWith("cumulation-")) {
            throw new CommandRefused(SharedRefusal.NOT_FOUND);
        }
        var account = accounts.find(new CumulationAccountId(id), caller)
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        return Versions.tagged(account, account.version());
    }

    /** What is left today under the caps of every programme in force, before anybody applies. */
    @GetMapping("/rooms")
    List<CapRoom> rooms(@RequestParam String uscc, Caller caller) {
        if (!caller.sees(uscc) || enterprises.find(uscc).isEmpty()) {
            throw new CommandRefused(SharedRefusal.NOT_FOUND);
        }
        return accounts.rooms(uscc, caller);
    }

    @PostMapping("/corrections")
    ResponseEntity<Account> correct(@Valid @RequestBody Correction request, Caller caller) {
        var enterprise = enterprises
                .find(request.uscc())
                .filter(found -> caller.sees(found.uscc()))
                .orElseThrow(() -> CommandRefused.at("uscc", SharedRefusal.NOT_FOUND));
        var cap = accounts.cap(request.uscc(), request.cap())
                .orElseThrow(() -> CommandRefused.at("cap", CumulationRefusal.CAP_UNKNOWN, request.cap()));
        commands.sendAndSee(
                new CorrectAward(
                        AwardHolderId.ofUscc(request.uscc()),
                        enterprise.groupId(),
                        cap,
                        request.awardId(),
                        request.amount(),
                        request.countedOn(),
                        Objects.requireNonNullElse(request.running(), false),
                        request.reason()),
                caller,
                null);
        var id = accounts.accountOf(request.uscc(), cap);
        var account = get(id.value(), caller);
        return ResponseEntity.created(URI.create("/api/cumulation/accounts/" + id))
                .headers(account.getHeaders())
                .body(account.getBody());
    }
}
