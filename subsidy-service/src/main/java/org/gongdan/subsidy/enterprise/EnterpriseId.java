package org.gongdan.subsidy.enterprise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the one stream of an enterprise: {@code enterprise-<uscc>}, so that a code is registered once. */
public record EnterpriseId(@JsonValue String value) {

    private static final String PREFIX = "enterprise-";

    @JsonCreator
    public EnterpriseId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("an enterprise id starts with " + PREFIX + ", not " + value);
        }
    }

    public static EnterpriseId ofUscc(String uscc) {
        return new EnterpriseId(PREFIX + uscc);
    }

    public String uscc() {
        return value.substring(PREFIX.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
