package vn.tinhso.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who comes through the door of a page at all; what they see and do behind it the modules decide. The product does not
 * start with a page that has neither this nor {@link Demands}. On a method it stands before that of its class.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    Audience value();

    /** From the widest to the narrowest. */
    enum Audience {
        EVERYBODY,
        SIGNED_IN,
        CITIZENS,
        OFFICIALS
    }
}
