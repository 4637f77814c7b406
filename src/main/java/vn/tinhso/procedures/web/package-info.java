/** Pages of the catalogue, and the partials with which other modules show forms and answers. */
@NullMarked
@NamedInterface("web")
package vn.tinhso.procedures.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
