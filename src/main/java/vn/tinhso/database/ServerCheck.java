package vn.tinhso.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/** What a PostgreSQL must be for the product to run on it. */
record ServerCheck(int majorVersion, String encoding) {

    private static final int OLDEST = 15;

    static ServerCheck of(DataSource source) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show server_encoding")) {
            row.next();
            return new ServerCheck(connection.getMetaData().getDatabaseMajorVersion(), row.getString(1));
        } catch (SQLException failure) {
            throw new CannotStart(
                    "Không hỏi được phiên bản của PostgreSQL: " + failure.getMessage(),
                    "Kiểm tra máy chủ cơ sở dữ liệu. / Check the database server.",
                    failure);
        }
    }

    void refuseUnfit() {
        if (majorVersion < OLDEST) {
            throw new CannotStart(
                    "Máy chủ là PostgreSQL " + majorVersion + ", quá cũ.",
                    "Dùng PostgreSQL " + OLDEST + " trở lên. / The server is too old: use PostgreSQL " + OLDEST
                            + " or newer.");
        }
        if (!"UTF8".equals(encoding)) {
            throw new CannotStart(
                    "Cơ sở dữ liệu dùng bảng mã " + encoding + ", không chứa được đủ chữ tiếng Việt.",
                    "Tạo cơ sở dữ liệu mới: create database tinhso encoding 'UTF8' template template0."
                            + " / Create the database with encoding UTF8.");
        }
    }
}
