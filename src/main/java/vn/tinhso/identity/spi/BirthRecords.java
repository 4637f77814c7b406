package vn.tinhso.identity.spi;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Khai sinh đã đăng ký ở đây: dossiers lie above accounts. */
public interface BirthRecords {

    /**
     * Code of the finished registration of birth that names this account's person as a parent of the child.
     *
     * @param name of the child, as the certificate has it
     */
    Optional<String> ofChild(UUID parent, String name, LocalDate birth);
}
