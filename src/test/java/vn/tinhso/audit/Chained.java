package vn.tinhso.audit;

import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** The chain of the whole product, where the timers stand still. */
public final class Chained {

    private final Linker linker;
    private final Seals seals;
    private final AuditChain chain;

    public Chained(ApplicationContext context) {
        linker = context.getBean(Linker.class);
        seals = context.getBean(Seals.class);
        chain = context.getBean(AuditChain.class);
    }

    /** What is done now, tied into the chain, and nothing else. */
    public <T> Written<T> stretchOf(Supplier<T> deeds) {
        linker.workOn();
        var before = chain.whole().to();
        var result = deeds.get();
        linker.workOn();
        return new Written<>(result, new Stretch(before + 1, chain.whole().to(), false));
    }

    public record Written<T>(T result, Stretch stretch) {}

    public Verified verify(Stretch stretch) {
        return chain.verify(stretch, seen -> {});
    }

    public Seal seal() {
        linker.workOn();
        return seals.seal().orElseThrow();
    }
}
