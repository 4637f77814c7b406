@NullMarked
package vn.tinhso.identity.web;

import org.jspecify.annotations.NullMarked;
