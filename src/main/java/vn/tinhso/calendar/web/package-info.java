@NullMarked
package vn.tinhso.calendar.web;

import org.jspecify.annotations.NullMarked;
