package vn.tinhso;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(TinhSo.class);

    @Test
    void keepsEveryModuleInsideItsBoundaries() {
        modules.verify();
    }

    @Test
    void drawsTheModulesAsTheyAre() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
