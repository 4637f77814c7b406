/** What modules implement whose records the log vouches for, which seal it, and which say who reads it. */
@NullMarked
@NamedInterface("spi")
package vn.tinhso.audit.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
