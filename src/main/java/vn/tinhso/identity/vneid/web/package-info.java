@NullMarked
package vn.tinhso.identity.vneid.web;

import org.jspecify.annotations.NullMarked;
