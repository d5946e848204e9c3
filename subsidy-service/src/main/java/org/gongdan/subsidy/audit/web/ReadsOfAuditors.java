package org.gongdan.subsidy.audit.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongdan.config.keycloak.CurrentCaller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.audit.AuditReads;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Logs each page and each answer of the API that an auditor asks for, before it is given: what cannot be logged is not
 * shown. What an auditor does, such as requesting a report, is an event and needs no line here.
 */
@Configuration(proxyBeanMethods = false)
class ReadsOfAuditors implements WebMvcConfigurer, HandlerInterceptor {

    private final AuditReads reads;

    ReadsOfAuditors(AuditReads reads) {
        this.reads = reads;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var reading = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        if (reading && handler instanceof HandlerMethod && request.getDispatcherType() == DispatcherType.REQUEST) {
            CurrentCaller.find()
                    .filter(caller -> caller.has(Role.AUDITOR))
                    .ifPresent(auditor -> reads.record(
                            auditor, request.getMethod() + " " + request.getRequestURI(), request.getParameterMap()));
        }
        return true;
    }
}
