@NullMarked
package vn.tinhso.procedures.design.web;

import org.jspecify.annotations.NullMarked;
