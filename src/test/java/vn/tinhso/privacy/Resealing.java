package vn.tinhso.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.privacy.spi.SealedRows;
import vn.tinhso.shared.Actor;

/** Changes the keys of a running product, without the hours a province would take over it. */
public final class Resealing {

    private final KeyRotation rotation;
    private final Vault vault;
    private final ResealingWorker worker;

    public Resealing(ApplicationContext product) {
        rotation = product.getBean(KeyRotation.class);
        vault = product.getBean(Vault.class);
        worker = new ResealingWorker(
                rotation,
                product.getBean(RotationStore.class),
                List.copyOf(product.getBeansOfType(SealedRows.class).values()),
                product.getBean(TransactionOperations.class),
                product.getBean(Clock.class),
                Duration.ZERO);
    }

    public void begin() {
        rotation.begin(Actor.system());
    }

    /** Works until it is done. */
    public KeyRotation.Rotation finish() {
        worker.workOn();
        return rotation.latest().orElseThrow();
    }

    public boolean isCurrent(byte[] sealed) {
        return vault.isCurrent(sealed);
    }
}
