package vn.tinhso;

import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** What the product does by the clock, done at once: nobody waits for the next time. */
public final class Timers {

    private Timers() {}

    /** @param deed class and method, as {@code ChangeWorker.workOn} */
    public static void ring(ApplicationContext context, String deed) {
        context.getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().endsWith("." + deed))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer does " + deed))
                .getRunnable()
                .run();
    }
}
