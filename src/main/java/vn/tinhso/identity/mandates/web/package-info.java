@NullMarked
package vn.tinhso.identity.mandates.web;

import org.jspecify.annotations.NullMarked;
