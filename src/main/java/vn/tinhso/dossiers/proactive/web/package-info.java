@NullMarked
package vn.tinhso.dossiers.proactive.web;

import org.jspecify.annotations.NullMarked;
