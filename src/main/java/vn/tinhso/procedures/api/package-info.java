/** Giao diện lập trình của danh mục thủ tục: the catalogue for other systems, {@code /api/v1/procedures}. */
@NullMarked
package vn.tinhso.procedures.api;

import org.jspecify.annotations.NullMarked;
