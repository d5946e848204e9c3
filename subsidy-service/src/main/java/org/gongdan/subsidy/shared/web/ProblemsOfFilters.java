package org.gongdan.subsidy.shared.web;

import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;

/** Stands in as the handler of a request that a filter refused, so that the one advice answers it like any other. */
@RestController
class ProblemsOfFilters {

    static final HandlerMethod INSTANCE = handler();

    @SuppressWarnings("unused") // named below
    void refusedByFilter() {}

    private static HandlerMethod handler() {
        try {
            return new HandlerMethod(
                    new ProblemsOfFilters(), ProblemsOfFilters.class.getDeclaredMethod("refusedByFilter"));
        } catch (NoSuchMethodException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
