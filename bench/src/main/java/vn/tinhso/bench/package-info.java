/** Đo: what the measurements share. */
@NullMarked
package vn.tinhso.bench;

import org.jspecify.annotations.NullMarked;
