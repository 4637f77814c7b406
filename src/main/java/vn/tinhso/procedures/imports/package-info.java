/**
 * Nhập danh mục thủ tục quốc gia: thousands of records become drafts, row by row, with what has to be looked at again.
 * Entry point: {@link vn.tinhso.procedures.imports.Imports}.
 */
@NullMarked
package vn.tinhso.procedures.imports;

import org.jspecify.annotations.NullMarked;
