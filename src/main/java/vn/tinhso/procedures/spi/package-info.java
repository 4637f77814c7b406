/** What other modules may add to the forms: {@link vn.tinhso.procedures.spi.LookupSource}. */
@NullMarked
@NamedInterface("spi")
package vn.tinhso.procedures.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
