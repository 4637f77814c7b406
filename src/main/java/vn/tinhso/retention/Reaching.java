package vn.tinhso.retention;

import org.jspecify.annotations.Nullable;
import vn.tinhso.privacy.spi.RetainedRecords.Retained;

/**
 * Phạm vi của một dòng quy định: a class of records, all of it or one procedure or one field of it.
 *
 * @param recordClass key of the class
 */
public record Reaching(
        String recordClass,
        @Nullable String procedure,
        @Nullable String field) {

    boolean covers(String of, Retained record) {
        return recordClass.equals(of)
                && (procedure == null || procedure.equals(record.procedure()))
                && (field == null || field.equals(record.field()));
    }

    /** The narrower one decides. */
    int narrowness() {
        return procedure != null ? 2 : field != null ? 1 : 0;
    }
}
