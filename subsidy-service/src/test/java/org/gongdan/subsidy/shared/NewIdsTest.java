package org.gongdan.subsidy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class NewIdsTest {

    private final NewIds ids = new NewIds();

    @AfterEach
    void leaveNoRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void followFromTheKey() {
        var first = idsOfRequest("caller/key");
        assertThat(idsOfRequest("caller/key")).isEqualTo(first);
        assertThat(idsOfRequest("caller/other")).doesNotContainAnyElementsOf(first);
    }

    @Test
    void differWithinOneRequest() {
        assertThat(idsOfRequest("caller/key")).doesNotHaveDuplicates();
    }

    @Test
    void areNewWithoutAKeyOrARequest() {
        assertThat(idsOfRequest(null)).doesNotContainAnyElementsOf(idsOfRequest(null));
        assertThat(ids.next("fund")).isNotEqualTo(ids.next("fund"));
    }

    @Test
    void sayWhatTheyName() {
        assertThat(ids.next("fund")).matches("fund-[0-9a-f-]{36}");
        assertThat(idsOfRequest("caller/key").getLast()).matches("claim-[0-9a-f-]{36}");
    }

    private List<String> idsOfRequest(@Nullable String seed) {
        var request = new MockHttpServletRequest();
        request.setAttribute(NewIds.SEED, seed);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return List.of(ids.next("fund"), ids.next("fund"), ids.next("claim"));
    }
}
