package vn.tinhso.audit;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.tinhso.audit.Verified.Broken;
import vn.tinhso.audit.Verified.Intact;

/** {@code bin/verify-audit}: verifies and says so on the console. The script tells {@link #BROKEN} from a start that failed. */
@Component
@Profile("verify-audit")
class VerifyCommand implements ApplicationRunner, ExitCodeGenerator {

    private static final int BROKEN = 3;
    private static final int LINES_PER_TELLING = 20_000;

    private final AuditChain chain;
    private final PrintStream out;
    private int exitCode = 2;

    VerifyCommand(AuditChain chain) {
        this.chain = chain;
        this.out = System.out;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            var from = day(arguments, "from");
            var to = day(arguments, "to");
            var stretch = from == null && to == null
                    ? chain.whole()
                    : chain.of(from == null ? LocalDate.EPOCH : from, to == null ? LocalDate.of(2200, 1, 1) : to);
            tell(chain.verify(stretch, telling(stretch)));
        } catch (DateTimeParseException unreadable) {
            out.println("Ngày viết kiểu 2026-11-20. / Write days as 2026-11-20.");
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    private void tell(Verified verified) {
        switch (verified) {
            case Intact(var stretch, var seen) -> {
                exitCode = 0;
                out.printf(
                        "NGUYÊN VẸN / INTACT: %d–%d, %d dòng / lines, %d bản ghi / records, %d dấu / seals%n",
                        stretch.from(), stretch.to(), seen.links(), seen.records(), seen.seals());
            }
            case Broken(var stretch, var seen, var first) -> {
                exitCode = BROKEN;
                out.printf("ĐỨT / BROKEN: vị trí / position %d%n", first.position());
                out.printf("  %s / %s%n  %s%n", first.reason().label(), first.reason(), first.what());
                out.printf("  Nguyên vẹn trước đó / intact before it: %d dòng / lines%n", seen.links());
                out.println("  Xem docs/van-hanh.md, mục «Nhật ký đứt». / See docs/van-hanh.md.");
            }
        }
    }

    private Consumer<Progress> telling(Stretch stretch) {
        return seen -> {
            if (seen.links() % LINES_PER_TELLING < ChainWalk.PAGE) {
                out.printf("  … %d / %d%n", seen.links(), stretch.length());
            }
        };
    }

    private static @Nullable LocalDate day(ApplicationArguments arguments, String name) {
        var typed = arguments.getOptionValues(name);
        return typed == null || typed.isEmpty() ? null : LocalDate.parse(typed.getFirst());
    }
}
