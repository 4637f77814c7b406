package vn.tinhso.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in both languages that the port is taken, before the framework says it in one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "Cổng " + cause.getPort() + " đang có chương trình khác dùng. / Port " + cause.getPort()
                        + " is taken by another program.",
                "Chạy với cổng khác: bin/run --port " + (cause.getPort() + 1) + " / Choose another port.",
                cause);
    }
}
