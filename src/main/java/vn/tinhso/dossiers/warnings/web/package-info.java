@NullMarked
package vn.tinhso.dossiers.warnings.web;

import org.jspecify.annotations.NullMarked;
