package vn.tinhso.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Decides at the door of every page by what its method or class says in {@link OpenTo}; no decision, no entry. */
@Component
class PageGate implements AuthorizationManager<RequestAuthorizationContext> {

    private final ObjectProvider<RequestMappingHandlerMapping> pages;
    private final ObjectProvider<Accounts> accounts;

    PageGate(ObjectProvider<RequestMappingHandlerMapping> pages, ObjectProvider<Accounts> accounts) {
        this.pages = pages;
        this.accounts = accounts;
    }

    /** What was decided for the page, the method before its class. */
    static Optional<Audience> audience(HandlerMethod page) {
        return Optional.ofNullable(page.getMethodAnnotation(OpenTo.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), OpenTo.class)))
                .map(OpenTo::value);
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> person, RequestAuthorizationContext door) {
        return new AuthorizationDecision(
                switch (audience(door.getRequest())) {
                    case EVERYBODY -> true;
                    case SIGNED_IN -> accounts.getObject().current().isPresent();
                    case CITIZENS ->
                        accounts.getObject()
                                .current()
                                .filter(account -> !account.isOfficial())
                                .isPresent();
                    case OFFICIALS ->
                        accounts.getObject()
                                .current()
                                .filter(Account::isOfficial)
                                .isPresent();
                });
    }

    /** Where there is no page, only those who are in hear so: nobody outside learns which addresses exist. */
    private Audience audience(HttpServletRequest request) {
        return page(request).flatMap(PageGate::audience).orElse(Audience.SIGNED_IN);
    }

    private Optional<HandlerMethod> page(HttpServletRequest request) {
        for (var mapping : candidates()) {
            var page = page(mapping, request);
            if (page.isPresent()) {
                return page;
            }
        }
        return Optional.empty();
    }

    private List<RequestMappingHandlerMapping> candidates() {
        return pages.orderedStream().toList();
    }

    private static Optional<HandlerMethod> page(RequestMappingHandlerMapping mapping, HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            var chain = mapping.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod page
                    ? Optional.of(page)
                    : Optional.empty();
        } catch (Exception wrongMethodOrContent) {
            // The library declares no narrower one: no page answers this method or these types, and so it says later.
            return Optional.empty();
        }
    }
}
