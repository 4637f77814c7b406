package vn.tinhso.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tinhso.WholeProduct;
import vn.tinhso.web.Demands;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

@WholeProduct
class PageGateTests {

    /** Other systems send people or themselves there with a token of ours instead. */
    private static final Set<String> FOR_SYSTEMS = Set.of("/connect/logout", "/userinfo");

    private final MockMvcTester mvc;
    private final UserDetailsService people;
    private final RequestMappingHandlerMapping pages;

    PageGateTests(@Autowired WebApplicationContext product) {
        mvc = MockMvcTester.from(
                product, builder -> builder.apply(springSecurity()).build());
        people = product.getBean(UserDetailsService.class);
        pages = product.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    static class Pages {

        @GetMapping("/quen")
        void forgotten() {}

        @OpenTo(Audience.EVERYBODY)
        void open() {}

        @Demands("x")
        void machine() {}
    }

    @OpenTo(Audience.OFFICIALS)
    static class Desk {

        void desk() {}

        @OpenTo(Audience.EVERYBODY)
        void counter() {}
    }

    @Test
    void findsPagesNobodyDecidedAbout() {
        assertThat(UndecidedPages.undecided(Stream.of(new Pages(), new Desk()).flatMap(PageGateTests::methods)))
                .singleElement()
                .asString()
                .contains("forgotten");
        assertThat(PageGate.audience(new HandlerMethod(new Desk(), method(Desk.class, "counter"))))
                .hasValue(Audience.EVERYBODY);
    }

    @Test
    void asksForSignInWhereNotEverybodyMayCome() {
        for (var page : pages.getHandlerMethods().entrySet()) {
            var paths = page.getKey().getPatternValues();
            var path = paths.iterator().next().replaceAll("\\{[^}]*}", "1");
            // Some steps of sign-in send away by themselves whoever is not in the middle of them.
            var ofSignIn = path.startsWith("/dang-nhap");
            if (!ofSignIn
                    && !path.startsWith("/api")
                    && PageGate.audience(page.getValue()).isPresent()
                    && isRead(page.getKey())) {
                var answer = mvc.perform(MockMvcRequestBuilders.get(path));
                var sentAway = "/dang-nhap".equals(answer.getResponse().getRedirectedUrl());

                assertThat(sentAway)
                        .as(path)
                        .isEqualTo(PageGate.audience(page.getValue()).orElseThrow() != Audience.EVERYBODY);
            }
        }
    }

    @Test
    void letsCitizensIntoNoOffice() {
        for (var page : pages.getHandlerMethods().entrySet()) {
            var path = page.getKey().getPatternValues().iterator().next().replaceAll("\\{[^}]*}", "1");
            if (PageGate.audience(page.getValue())
                            .filter(Audience.OFFICIALS::equals)
                            .isPresent()
                    && isRead(page.getKey())) {
                assertThat(mvc.perform(
                                MockMvcRequestBuilders.get(path).with(user(people.loadUserByUsername("vang.a.pao")))))
                        .as(path)
                        .hasStatus(403);
            }
        }
    }

    @Test
    void takesNoFormWithoutItsToken() {
        for (var page : pages.getHandlerMethods().entrySet()) {
            var path = page.getKey().getPatternValues().iterator().next().replaceAll("\\{[^}]*}", "1");
            var posts = page.getKey().getMethodsCondition().getMethods().stream()
                    .anyMatch(method -> method.name().equals("POST"));
            if (posts && PageGate.audience(page.getValue()).isPresent() && !FOR_SYSTEMS.contains(path)) {
                assertThat(mvc.perform(MockMvcRequestBuilders.post(path)
                                .with(user(people.loadUserByUsername("quantri.tinh")))))
                        .as(path)
                        .hasRedirectedUrl("/het-phien");
            }
        }
    }

    @Test
    void tellsStrangersNothingAboutAddressesThatDoNotExist() {
        assertThat(mvc.perform(MockMvcRequestBuilders.get("/khong-co-trang-nay")))
                .hasRedirectedUrl("/dang-nhap");
        assertThat(mvc.perform(MockMvcRequestBuilders.get("/khong-co-trang-nay")
                        .with(user(people.loadUserByUsername("vang.a.pao")))))
                .hasStatus(404);
    }

    private static boolean isRead(org.springframework.web.servlet.mvc.method.RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .anyMatch(method -> method.name().equals("GET"));
    }

    private static Stream<HandlerMethod> methods(Object pages) {
        return Arrays.stream(pages.getClass().getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(method -> new HandlerMethod(pages, method));
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
