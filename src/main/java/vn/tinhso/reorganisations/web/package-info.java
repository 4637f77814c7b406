@NullMarked
package vn.tinhso.reorganisations.web;

import org.jspecify.annotations.NullMarked;
