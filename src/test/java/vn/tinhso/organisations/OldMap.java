package vn.tinhso.organisations;

import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Districts of the demonstration province as they were until 30/6/2025, beside those of today. */
public final class OldMap {

    private OldMap() {}

    public static void load(ApplicationContext context, Set<String> districts) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> context.getBean(Before2025.class).load(districts));
    }

    /** All of them; the caller rolls it back. */
    public static void loadAll(ApplicationContext context) {
        context.getBean(Before2025.class).load();
    }
}
