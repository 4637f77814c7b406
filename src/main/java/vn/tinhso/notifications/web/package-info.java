@NullMarked
package vn.tinhso.notifications.web;

import org.jspecify.annotations.NullMarked;
