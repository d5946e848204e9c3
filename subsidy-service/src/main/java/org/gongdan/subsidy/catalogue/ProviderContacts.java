package org.gongdan.subsidy.catalogue;

import org.gongdan.config.personal.PersonalData;
import org.gongdan.config.personal.PersonalText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals and opens how a provider is reached, which is the name and number of a person. */
@Component
public class ProviderContacts {

    private final PersonalData personal;

    public ProviderContacts(PersonalData personal) {
        this.personal = personal;
    }

    /**
     * What was typed, as it may be stored. Whoever is named after the contact of a provider was erased has a key of
     * their own, so a provider can have a contact again.
     */
    public ProviderProfile profile(
            ProviderId provider, String name, @Nullable String nameEn, @Nullable String contact) {
        return new ProviderProfile(name, nameEn, contact == null ? null : personal.seal(contactOf(provider), contact));
    }

    /** As people read it. */
    public ProviderProfile opened(ProviderProfile profile) {
        var contact = profile.contact();
        return contact == null
                ? profile
                : new ProviderProfile(
                        profile.name(), profile.nameEn(), new PersonalText(personal.open(contact.stored())));
    }

    private String contactOf(ProviderId provider) {
        var first = "contact-" + provider.uscc();
        var person = first;
        for (var next = 2; personal.isErased(person); next++) {
            person = first + "-" + next;
        }
        return person;
    }
}
