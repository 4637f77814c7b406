package vn.tinhso;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Tỉnh Số: one platform on which a Vietnamese province runs its digital government. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(
        systemName = "Tỉnh Số",
        sharedModules = {"shared", "web"})
public class TinhSo {

    public static void main(String[] args) {
        var context = SpringApplication.run(TinhSo.class, args);
        if (context.getEnvironment().matchesProfiles("verify-audit")) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
