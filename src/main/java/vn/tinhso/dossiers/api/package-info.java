/** Giao diện lập trình của hồ sơ: dossiers for other systems, {@code /api/v1/dossiers}. */
@NullMarked
package vn.tinhso.dossiers.api;

import org.jspecify.annotations.NullMarked;
