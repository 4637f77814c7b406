@NullMarked
package vn.tinhso.identity.people.web;

import org.jspecify.annotations.NullMarked;
