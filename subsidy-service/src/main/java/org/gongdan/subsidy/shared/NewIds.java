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

    /** The request attribute that holds caller, key and content, set by the idempotency filter. */
    public static final String SEED = NewIds.class.getName() + ".seed";

    private static final String PLACE = NewIds.class.getName() + ".place";

    /** @param prefix the kind of aggregate, such as {@code application}; Axon keys streams by the id alone */
    public String next(String prefix) {
        var request = RequestContextHolder.getRequestAttributes();
        var seed = request == null ? null : request.getAttribute(SEED, RequestAttributes.SCOPE_REQUEST);
        var id = request == null || seed == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes((prefix + "/" + place(request) + "/" + seed).getBytes(StandardCharsets.UTF_8));
        return prefix + "-" + id;
    }

    /** Tells the ids of one request apart; a repeated request asks for them in the same order. */
    private static int place(RequestAttributes request) {
        var place = request.getAttribute(PLACE, RequestAttributes.SCOPE_REQUEST) instanceof Integer last ? last + 1 : 0;
        request.setAttribute(PLACE, place, RequestAttributes.SCOPE_REQUEST);
        return place;
    }
}
