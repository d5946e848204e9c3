package org.gongdan.subsidy.shared;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Ids of new aggregates. Under an idempotency key the id follows from the key, so that even a request repeated after a
 * crash in mid-answer creates nothing twice.
 */
@Component
public class NewIds {

    /** The request attribute that holds caller and key, set by the idempotency filter. */
    public static final String SEED = NewIds.class.getName() + ".seed";

    /** @param prefix the kind of aggregate, such as {@code application}; Axon keys streams by the id alone */
    public String next(String prefix) {
        var request = RequestContextHolder.getRequestAttributes();
        var seed = request == null ? null : request.getAttribute(SEED, RequestAttributes.SCOPE_REQUEST);
        var id = seed == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes((prefix + "/" + seed).getBytes(StandardCharsets.UTF_8));
        return prefix + "-" + id;
    }
}
