package vn.tinhso.dossiers.proactive;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import vn.tinhso.dossiers.GrantedResults;

/** One node of the product, told when to look. */
public final class Node {

    private final ProactiveWorker worker;
    private final Reminding reminding;
    private final GrantedResults granted;

    public Node(ApplicationContext context) {
        worker = context.getBean(ProactiveWorker.class);
        reminding = context.getBean(Reminding.class);
        granted = context.getBean(GrantedResults.class);
    }

    public void look() {
        worker.look();
    }

    /** As far as a node comes that stops after one person. */
    public boolean remindOf(ProactiveRule rule, UUID dossier, LocalDate today) {
        return reminding.remind(rule.id(), granted.of(dossier).orElseThrow(), today);
    }
}
