package org.gongdan.subsidy.catalogue;

import org.gongdan.config.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Who a provider is.
 *
 * @param contact how an enterprise reaches it: a person, so it is sealed in events and lists
 */
public record ProviderProfile(
        String name, @Nullable String nameEn, @Nullable PersonalText contact) {}
