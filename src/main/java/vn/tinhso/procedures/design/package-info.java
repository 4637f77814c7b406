/**
 * Soạn thủ tục: drafts, their checks, publication by two people, exchange files. Entry point:
 * {@link vn.tinhso.procedures.design.ProcedureDrafts}.
 */
@NullMarked
@NamedInterface("design")
package vn.tinhso.procedures.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
