/** What roles can be limited to. */
@NullMarked
@NamedInterface("spi")
package vn.tinhso.identity.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
