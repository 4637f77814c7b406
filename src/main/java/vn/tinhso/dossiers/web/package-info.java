@NullMarked
package vn.tinhso.dossiers.web;

import org.jspecify.annotations.NullMarked;
