package vn.tinhso.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may ask this node. A page counts one, what is costly more; style sheets and pictures of the frame
 * nothing.
 *
 * @param enabled off only for measurements
 * @param address of one network address, signed in or not: a whole commune office may stand behind one
 * @param person of one signed-in account
 * @param machine of one client of the interface
 */
@ConfigurationProperties("tinhso.limits")
record LimitSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Address address,
        @DefaultValue Person person,
        @DefaultValue Machine machine) {

    record Address(
            @DefaultValue("800") int burst,
            @DefaultValue("1500") int perMinute) {

        Rate rate() {
            return new Rate(burst, perMinute);
        }
    }

    record Person(
            @DefaultValue("200") int burst,
            @DefaultValue("400") int perMinute) {

        Rate rate() {
            return new Rate(burst, perMinute);
        }
    }

    record Machine(
            @DefaultValue("2000") int burst,
            @DefaultValue("6000") int perMinute) {

        Rate rate() {
            return new Rate(burst, perMinute);
        }
    }

    /** @param burst how much at once, from which on {@code perMinute} comes back */
    record Rate(int burst, int perMinute) {}
}
