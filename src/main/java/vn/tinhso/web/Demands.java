package vn.tinhso.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope (phạm vi) a token must carry for this operation of the interface. An operation under {@code /api} without it
 * is closed to everybody; the description at {@code /v3/api-docs} is made from the same word.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Demands {

    /** {@code dossiers.read}. */
    String value();
}
