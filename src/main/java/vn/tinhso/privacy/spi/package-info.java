/** What modules that store sealed data offer. */
@NullMarked
@NamedInterface("spi")
package vn.tinhso.privacy.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
