/** Trang xác thực văn bản. Other modules may show {@link vn.tinhso.signing.web.Verdict} with its partial template. */
@NullMarked
@NamedInterface("web")
package vn.tinhso.signing.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
