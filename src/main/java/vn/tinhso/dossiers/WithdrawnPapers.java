package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhso.files.Files;
import vn.tinhso.signing.spi.IssuedPapers;

/** Kết quả đã thu hồi hoặc thay thế. Says no more than the paper's own verification page says to everybody. */
@Component
class WithdrawnPapers implements IssuedPapers {

    private final Files files;
    private final ResultStore results;

    WithdrawnPapers(Files files, ResultStore results) {
        this.files = files;
        this.results = results;
    }

    @Override
    public Optional<Instant> withdrawn(byte[] pdf) {
        return files.withContent(pdf).stream()
                .flatMap(file -> results.revokedAt(file).stream())
                .findFirst();
    }
}
