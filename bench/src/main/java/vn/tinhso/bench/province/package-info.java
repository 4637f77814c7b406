/**
 * Tỉnh sinh ra để đo: years of plausible dossiers, loaded into the database of a product. Entry point:
 * {@link vn.tinhso.bench.province.Generate}.
 */
@NullMarked
package vn.tinhso.bench.province;

import org.jspecify.annotations.NullMarked;
