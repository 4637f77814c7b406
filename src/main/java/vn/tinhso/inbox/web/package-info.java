@NullMarked
package vn.tinhso.inbox.web;

import org.jspecify.annotations.NullMarked;
