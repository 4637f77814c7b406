/** What modules that issue signed papers implement. */
@NullMarked
@NamedInterface("spi")
package vn.tinhso.signing.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
