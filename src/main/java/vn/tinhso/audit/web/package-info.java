@NullMarked
package vn.tinhso.audit.web;

import org.jspecify.annotations.NullMarked;
