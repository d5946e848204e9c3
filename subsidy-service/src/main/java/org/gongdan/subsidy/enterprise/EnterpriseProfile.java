package org.gongdan.subsidy.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who an enterprise says it is.
 *
 * @param industry an industry of {@link SizeStandard}, such as {@code industry} or {@code wholesale}
 * @param region the city, such as {@code Guangzhou}
 */
public record EnterpriseProfile(
        String name, @Nullable String nameEn, String industry, String region, LocalDate foundedOn) {}
