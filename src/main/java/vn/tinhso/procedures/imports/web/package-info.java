@NullMarked
package vn.tinhso.procedures.imports.web;

import org.jspecify.annotations.NullMarked;
