package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.config.personal.PersonalText;
import org.gongdan.subsidy.catalogue.CatalogueList;
import org.gongdan.subsidy.catalogue.CatalogueList.SolutionFilter;
import org.gongdan.subsidy.catalogue.ProviderCommand.CorrectProvider;
import org.gongdan.subsidy.catalogue.ProviderCommand.RegisterProvider;
import org.gongdan.subsidy.catalogue.ProviderContacts;
import org.gongdan.subsidy.catalogue.ProviderId;
import org.gongdan.subsidy.catalogue.ProviderProfile;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Providers, which an officer registers and corrects. */
@Controller
@RequestMapping("/catalogue/providers")
class ProviderPages {

    private final CatalogueList list;
    private final Desk desk;
    private final Texts texts;
    private final ProviderContacts contacts;

    ProviderPages(CatalogueList list, Desk desk, Texts texts, ProviderContacts contacts) {
        this.contacts = contacts;
        this.list = list;
        this.desk = desk;
        this.texts = texts;
    }

    /** What was typed of a provider. */
    record Typed(String uscc, String name, String nameEn, String contact) {

        ProviderProfile profile(ProviderContacts contacts) {
            return contacts.profile(ProviderId.ofUscc(uscc), name.strip(), blankIsNone(nameEn), blankIsNone(contact));
        }

        private static @Nullable String blankIsNone(String text) {
            return text.isBlank() ? null : text.strip();
        }
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller) {
        requireOfficer(caller);
        return show(model, q, page, new Typed("", "", "", ""));
    }

    @PostMapping
    String register(
            @RequestParam(defaultValue = "") String uscc,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String contact,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireOfficer(caller);
        var typed = new Typed(uscc.strip().toUpperCase(Locale.ROOT), name, nameEn, contact);
        var provider = ProviderId.ofUscc(typed.uscc());
        var refused = desk.send(new RegisterProvider(provider, typed.profile(contacts)), caller, null);
        if (refused.isEmpty()) {
            return Answer.goTo("/catalogue/providers/" + typed.uscc(), request);
        }
        refuse(model, refused);
        show(model, "", 0, typed);
        return Answer.refuse("portal/providers", "register", request, response);
    }

    @GetMapping("/{uscc}")
    String show(@PathVariable String uscc, Model model, Caller caller) {
        requireOfficer(caller);
        return show(model, uscc);
    }

    @PostMapping("/{uscc}")
    String correct(
            @PathVariable String uscc,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam long seen,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireOfficer(caller);
        var typed = new Typed(uscc, name, nameEn, contact);
        var refused = desk.send(new CorrectProvider(ProviderId.ofUscc(uscc), typed.profile(contacts)), caller, seen);
        if (refused.isEmpty()) {
            return Answer.goTo("/catalogue/providers/" + uscc, request);
        }
        refuse(model, refused);
        show(model, uscc);
        model.addAttribute("typed", typed);
        return Answer.refuse("portal/provider", "correct", request, response);
    }

    /** What was erased is no contact to be stored again. */
    private static String typedAgain(@Nullable PersonalText contact) {
        return contact == null || contact.stored().equals(PersonalData.erasedMark()) ? "" : contact.stored();
    }

    private String show(Model model, String q, int page, Typed typed) {
        model.addAttribute("q", q);
        model.addAttribute("typed", typed);
        model.addAttribute("rows", list.providers(q, new PageRequest(page, 20)));
        return "portal/providers";
    }

    private String show(Model model, String uscc) {
        var row = list.row(ProviderId.ofUscc(uscc)).orElseThrow(Sight::absent);
        var profile = row.profile();
        model.addAttribute("row", row);
        model.addAttribute(
                "typed", new Typed(uscc, profile.name(), plain(profile.nameEn()), typedAgain(profile.contact())));
        model.addAttribute(
                "solutions", list.solutions(SolutionFilter.of(row.id()), new PageRequest(0, PageRequest.LARGEST)));
        return "portal/provider";
    }

    private void refuse(Model model, Optional<CommandRefused> refused) {
        refused.ifPresent(reason -> model.addAttribute("refusal", texts.of(reason)));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }

    static void requireOfficer(Caller caller) {
        if (!caller.has(Role.OFFICER)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "catalogue");
        }
    }
}
