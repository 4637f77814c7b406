/** What modules plug in on whose things an agency's end has a bearing. */
@NullMarked
@NamedInterface("spi")
package vn.tinhso.organisations.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
