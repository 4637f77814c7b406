@NullMarked
package vn.tinhso.retention.web;

import org.jspecify.annotations.NullMarked;
