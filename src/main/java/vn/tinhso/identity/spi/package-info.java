/** What modules above tell accounts: what roles can be limited to, whose parents they know. */
@NullMarked
@NamedInterface("spi")
package vn.tinhso.identity.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
