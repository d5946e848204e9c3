package org.gongdan.config.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language of a person: what they chose (kept in a cookie), else what their browser asks for, else Chinese. */
final class LanguageResolver extends CookieLocaleResolver {

    static final String COOKIE = "gongdan-language";

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    LanguageResolver() {
        super(COOKIE);
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(LanguageResolver::askedFor);
    }

    /** Only languages we speak: whatever else a cookie or a switch may say is passed over. */
    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
        return spoken(Locale.forLanguageTag(value));
    }

    private static Locale askedFor(HttpServletRequest request) {
        if (StringUtils.hasText(request.getHeader("Accept-Language"))) {
            for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
                var language = spoken(locales.nextElement());
                if (language != null) {
                    return language;
                }
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
    }

    private static @Nullable Locale spoken(Locale locale) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(null);
    }
}
