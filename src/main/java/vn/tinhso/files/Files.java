package vn.tinhso.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.shared.Rejected;

/**
 * Kho tệp: takes what people send, keeps what the platform makes, gives both back. Whoever asks must already have been
 * allowed to see the file: authorisation belongs to the module that holds the id.
 */
@Component
public class Files {

    private final Intake intake;
    private final Shelves shelves;
    private final FileStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    Files(Intake intake, Shelves shelves, FileStore store, TransactionOperations transactions, Clock clock) {
        this.intake = intake;
        this.shelves = shelves;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps a file a person sent, always as PDF: photographs are decoded and drawn anew, a PDF is searched for what
     * could run and then kept byte for byte, so that signatures inside it stay whole.
     */
    public StoredFile store(Upload upload) {
        var accepted = intake.accept(upload);
        return add(accepted.name(), accepted.pdf(), Intake.PDF, accepted.pages());
    }

    /** Keeps a file a person sent that must stay as it is, a blank form say: the caller has looked what it is. */
    public StoredFile storeAsSent(String name, byte[] content, String mediaType) {
        intake.refuseViruses(content);
        return storeBytes(name, content, mediaType);
    }

    /** Keeps a file the platform itself made or received from a trusted system: no inspection, no conversion. */
    public StoredFile storeBytes(String name, byte[] content, String mediaType) {
        var pages = Intake.PDF.equals(mediaType) ? PdfInspection.countPages(content) : null;
        return add(FileName.clean(name), content, mediaType, pages);
    }

    public StoredFile describe(UUID id) {
        return store.find(id)
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "TEP-013",
                        "Không tìm thấy tệp này trong kho.",
                        "Kiểm tra lại đường dẫn; nếu vẫn không mở được, báo cho bộ phận hỗ trợ."));
    }

    /** The content, checked against its fingerprint. */
    public byte[] content(UUID id) {
        return shelves.fetch(describe(id).sha256());
    }

    public InputStream open(UUID id) {
        return new ByteArrayInputStream(content(id));
    }

    /** Everything that was kept under exactly this content; the same paper may have been kept more than once. */
    public List<UUID> withContent(byte[] content) {
        return store.withFingerprint(Shelves.sha256(content));
    }

    private StoredFile add(String name, byte[] content, String mediaType, @Nullable Integer pages) {
        var sha256 = Shelves.sha256(content);
        return Objects.requireNonNull(transactions.execute(status -> {
            // Whoever throws the same content away waits until this row is there, or is done before it is written.
            store.holdContent(sha256);
            shelves.keep(content);
            var file =
                    new StoredFile(UUID.randomUUID(), sha256, name, mediaType, content.length, pages, clock.instant());
            store.add(file);
            return file;
        }));
    }
}
