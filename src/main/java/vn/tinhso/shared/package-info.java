/** Giá trị dùng chung: value types every module speaks in. Depends on nothing. */
@NullMarked
@ApplicationModule(
        displayName = "Giá trị dùng chung",
        allowedDependencies = {})
package vn.tinhso.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
