/**
 * Thay mặt: who files for whom. Parents for children, the authorised for who authorised them, representatives for
 * organisations. Entry points: {@link vn.tinhso.identity.mandates.Mandates} for the two sides,
 * {@link vn.tinhso.identity.mandates.MandateDesk} for the desk that sees the paper,
 * {@link vn.tinhso.identity.mandates.MandatesInForce} for who files.
 */
@NullMarked
@NamedInterface("mandates")
package vn.tinhso.identity.mandates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
