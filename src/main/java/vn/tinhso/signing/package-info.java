/**
 * Ký số: sign, seal, timestamp and verify PDF documents (PAdES). Entry point: {@link vn.tinhso.signing.Signatures}.
 *
 * <p>The keys of this installation come from a demonstration authority without legal value; production signers (official
 * tokens, remote signing) will stand beside it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Ký số",
        allowedDependencies = {"shared", "web", "files", "identity", "organisations", "audit::spi"})
package vn.tinhso.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
