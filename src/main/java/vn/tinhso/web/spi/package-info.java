/** What other modules plug into the common pages. */
@NullMarked
@NamedInterface("spi")
package vn.tinhso.web.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
