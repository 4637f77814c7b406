package vn.tinhso.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaceConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> pace() {
        return factory -> factory.setProtocol(PacedProtocol.class.getName());
    }
}
