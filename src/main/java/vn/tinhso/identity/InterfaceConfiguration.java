package vn.tinhso.identity;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tinhso.web.ApiTrouble;
import vn.tinhso.web.ProblemWriter;
import vn.tinhso.web.Problems;

/** Puts the gate before every operation of the interface. */
@Configuration(proxyBeanMethods = false)
class InterfaceConfiguration implements WebMvcConfigurer {

    private final ProblemWriter problems;

    InterfaceConfiguration(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ScopeGate(response -> problems.write(response, Problems.of(ApiTrouble.NO_SCOPE))))
                .addPathPatterns("/api", "/api/**");
    }
}
