/** What modules with work for people implement. */
@NullMarked
@NamedInterface("spi")
package vn.tinhso.inbox.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
