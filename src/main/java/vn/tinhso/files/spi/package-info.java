/** What modules that keep ids of files offer. */
@NullMarked
@NamedInterface("spi")
package vn.tinhso.files.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
