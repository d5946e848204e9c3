package org.gongdan.subsidy.catalogue.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Locale;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.catalogue.CatalogueList;
import org.gongdan.subsidy.catalogue.CatalogueList.ProviderRow;
import org.gongdan.subsidy.catalogue.ProviderCommand.CorrectProvider;
import org.gongdan.subsidy.catalogue.ProviderCommand.RegisterProvider;
import org.gongdan.subsidy.catalogue.ProviderContacts;
import org.gongdan.subsidy.catalogue.ProviderId;
import org.gongdan.subsidy.catalogue.web.CatalogueRequests.Profile;
import org.gongdan.subsidy.catalogue.web.CatalogueRequests.Registration;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The companies whose solutions the catalogue lists, open to everybody who is signed in. */
@RestController
@RequestMapping("/api/catalogue/providers")
class ProviderApi {

    private final Commands commands;
    private final CatalogueList list;
    private final ProviderContacts contacts;

    ProviderApi(Commands commands, CatalogueList list, ProviderContacts contacts) {
        this.contacts = contacts;
        this.commands = commands;
        this.list = list;
    }

    @GetMapping
    PageOf<ProviderRow> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return list.providers(q, new PageRequest(page, size));
    }

    @GetMapping("/{uscc}")
    ResponseEntity<ProviderRow> get(@PathVariable String uscc) {
        var row = list.row(id(uscc)).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        return Versions.tagged(row, row.version());
    }

    @PostMapping
    ResponseEntity<ProviderRow> register(@Valid @RequestBody Registration request, Caller caller) {
        var provider = id(request.uscc());
        commands.sendAndSee(new RegisterProvider(provider, request.profile().stated(provider, contacts)), caller, null);
        var row = get(provider.uscc());
        return ResponseEntity.created(URI.create("/api/catalogue/providers/" + provider.uscc()))
                .headers(row.getHeaders())
                .body(row.getBody());
    }

    @PutMapping("/{uscc}")
    ResponseEntity<ProviderRow> correct(
            @PathVariable String uscc,
            @Valid @RequestBody Profile request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        commands.sendAndSee(
                new CorrectProvider(id(uscc), request.stated(id(uscc), contacts)), caller, Versions.seen(seen));
        return get(uscc);
    }

    private static ProviderId id(String uscc) {
        return ProviderId.ofUscc(uscc.strip().toUpperCase(Locale.ROOT));
    }
}
