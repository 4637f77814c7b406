@NullMarked
package vn.tinhso.identity.provider.web;

import org.jspecify.annotations.NullMarked;
