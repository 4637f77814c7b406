/**
 * Pages of the catalogue, and the partials the filing of a dossier is built from: {@code formPage} with {@link
 * vn.tinhso.procedures.web.FormPageView}, {@code answers} with {@link vn.tinhso.procedures.web.AnswersView}.
 */
@NullMarked
@NamedInterface("web")
package vn.tinhso.procedures.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
