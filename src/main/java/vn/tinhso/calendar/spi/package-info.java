/** What modules that promise due times plug in, so that a change of the calendar reaches them. */
@NullMarked
@NamedInterface("spi")
package vn.tinhso.calendar.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
