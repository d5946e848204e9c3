package org.gongdan.subsidy.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Who a provider is.
 *
 * @param contact how an enterprise reaches it, in plain words
 */
public record ProviderProfile(
        String name, @Nullable String nameEn, @Nullable String contact) {}
