@NullMarked
package vn.tinhso.procedures.web;

import org.jspecify.annotations.NullMarked;
