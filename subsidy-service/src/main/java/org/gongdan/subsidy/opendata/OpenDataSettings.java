package org.gongdan.subsidy.opendata;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says of the data it publishes.
 *
 * @param isPublic whether anybody may fetch it without signing in ({@code gongdan.open-data.public})
 * @param prefix the publisher's 360Giving prefix, with which every identifier begins
 * @param license a link to the licence of the data
 * @param baseUrl under which address the portal is reached from outside
 */
@ConfigurationProperties("gongdan.open-data")
public record OpenDataSettings(
        @org.springframework.boot.context.properties.bind.Name("public") @DefaultValue("false")
        boolean isPublic,

        @DefaultValue("360G-gongdan") String prefix,
        @DefaultValue("人工智能应用分担资助 AI co-funding awards") String title,

        @DefaultValue("https://creativecommons.org/licenses/by/4.0/")
        String license,

        @DefaultValue("${gongdan.portal.url:http://localhost:8080}")
        String baseUrl,

        @DefaultValue Organisation publisher,
        @DefaultValue Organisation government,
        @DefaultValue Organisation association) {

    /**
     * A publisher or funder.
     *
     * @param id with the prefix of its register, such as {@code CN-USCI-…}; made from ours when empty
     */
    public record Organisation(
            @DefaultValue("") String id, @DefaultValue("") String name) {

        Organisation or(String otherId, String otherName) {
            return new Organisation(id.isBlank() ? otherId : id, name.isBlank() ? otherName : name);
        }
    }

    public OpenDataSettings {
        publisher = publisher.or(prefix + "-association", "省级中小企业协会");
        government = government.or(prefix + "-government", "省级财政");
        association = association.or(prefix + "-association", "省级中小企业协会");
    }
}
