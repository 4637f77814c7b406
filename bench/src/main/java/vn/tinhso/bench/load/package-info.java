/** Tải: what many people at once wait for. Entry point: {@link vn.tinhso.bench.load.Load}. */
@NullMarked
package vn.tinhso.bench.load;

import org.jspecify.annotations.NullMarked;
