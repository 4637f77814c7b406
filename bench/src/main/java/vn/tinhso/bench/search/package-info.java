/** Tìm thủ tục: how well and how fast. Entry point: {@link vn.tinhso.bench.search.Search}. */
@NullMarked
package vn.tinhso.bench.search;

import org.jspecify.annotations.NullMarked;
