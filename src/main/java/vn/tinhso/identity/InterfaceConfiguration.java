package vn.tinhso.identity;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tinhso.web.ProblemWriter;

/** Puts the gate before every operation of the interface. */
@Configuration(proxyBeanMethods = false)
class InterfaceConfiguration implements WebMvcConfigurer {

    private final ProblemWriter problems;

    InterfaceConfiguration(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ScopeGate(problems)).addPathPatterns("/api", "/api/**");
    }
}
