package org.gongdan.subsidy.audit.reading;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.CurrentCaller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.audit.AuditEvent.AuditorRead;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.PartOfAnotherRead;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Records each page and each answer of the API that an auditor asks for. It stands before every route there is and will
 * be; only those that say {@link PartOfAnotherRead} are let pass. What an auditor does, such as requesting a report, is
 * an event anyway.
 */
@Configuration(proxyBeanMethods = false)
class ReadsOfAuditors implements WebMvcConfigurer, HandlerInterceptor {

    private final ReadRecorder recorder;
    private final OpenPages pages;
    private final NewIds ids;
    private final Clock clock;

    ReadsOfAuditors(ReadRecorder recorder, OpenPages pages, NewIds ids, Clock clock) {
        this.recorder = recorder;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var reading = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        if (reading
                && request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod route
                && !route.hasMethodAnnotation(PartOfAnotherRead.class)) {
            CurrentCaller.find()
                    .filter(caller -> caller.has(Role.AUDITOR))
                    .ifPresent(auditor -> record(request, auditor));
        }
        return true;
    }

    private void record(HttpServletRequest request, Caller auditor) {
        var asked = Asked.of(request);
        var isOpen = pages.isOpen(auditor.id(), asked);
        if (isOpen && "true".equals(request.getHeader("HX-Request"))) {
            return;
        }
        var pattern = Objects.requireNonNullElse(
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), asked.path());
        var read = new AuditorRead(
                ids.next("read"),
                auditor.id(),
                asked.method(),
                asked.path(),
                pattern.toString(),
                asked.parameters(),
                clock.instant());
        AnswersAfterRecord.hold(request, recorder.record(read, auditor));
    }
}
