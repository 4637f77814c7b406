@NullMarked
package vn.tinhso.identity.signin.web;

import org.jspecify.annotations.NullMarked;
