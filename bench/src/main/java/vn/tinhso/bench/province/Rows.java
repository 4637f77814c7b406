package vn.tinhso.bench.province;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table on their way into a COPY; its columns are named, so that columns added later keep their defaults. */
final class Rows {

    private final String table;
    private final String columns;
    private final StringBuilder text = new StringBuilder();

    Rows(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    void add(@Nullable Object... values) {
        for (var i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(values[i]);
        }
        text.append('\n');
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String words -> escaped(words);
            case Boolean bool -> text.append(bool ? 't' : 'f');
            case Instant instant -> text.append(instant);
            default -> text.append(value);
        }
    }

    private void escaped(String words) {
        for (var i = 0; i < words.length(); i++) {
            var sign = words.charAt(i);
            switch (sign) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(sign);
            }
        }
    }

    /** Sends what was collected. */
    void copyTo(Connection connection) throws SQLException, IOException {
        if (!text.isEmpty()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + table + " (" + columns + ") from stdin",
                            new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
                            1 << 20);
        }
    }
}
