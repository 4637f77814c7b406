/**
 * Thông báo: notices to people, written in the transaction of what they tell about. Entry point: {@link vn.tinhso.notifications.Notifications}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Thông báo",
        allowedDependencies = {"shared", "web", "web::spi", "identity", "privacy::spi"})
package vn.tinhso.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
