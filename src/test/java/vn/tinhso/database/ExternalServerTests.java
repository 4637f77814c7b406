package vn.tinhso.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalServerTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres://u:p%40ss@db:5433/tinhso         | jdbc:postgresql://db:5433/tinhso         | u | p@ss",
                "postgresql://u:a+b@db/tinhso?sslmode=require | jdbc:postgresql://db/tinhso?sslmode=require | u | a+b",
                "postgres://u:a:b@db_1/tinhso               | jdbc:postgresql://db_1/tinhso            | u | a:b",
                "postgres://u@a:1,b:2/tinhso                | jdbc:postgresql://a:1,b:2/tinhso         | u | settings",
                "postgres://[::1]:5432/tinhso               | jdbc:postgresql://[::1]:5432/tinhso      | settings | settings",
                "jdbc:postgresql://db/tinhso                | jdbc:postgresql://db/tinhso              | settings | settings",
            })
    void understandsBothForms(String url, String jdbcUrl, String username, String password) {
        var server = server(url, "settings", "settings");

        assertThat(server).isEqualTo(new ExternalServer(jdbcUrl, username, password));
    }

    @Test
    void leavesCredentialsToTheUrlWhenNoneAreSet() {
        var server = server("jdbc:postgresql://db/tinhso?user=u&password=pw", "", " ");

        assertThat(server.username()).isNull();
        assertThat(server.password()).isNull();
    }

    @Test
    void neverSaysASecret() {
        assertThat(server("postgres://u:pw@db/tinhso", null, null)).hasToString("jdbc:postgresql://db/tinhso");
        assertThat(server("jdbc:postgresql://db/tinhso?user=u&password=pw", null, null))
                .hasToString("jdbc:postgresql://db/tinhso");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://u:pw@db/tinhso", "db:5432/tinhso", "postgres://", "postgres://u:p@ss@db/tinhso"})
    void refusesWhatItDoesNotUnderstand(String url) {
        assertThatThrownBy(() -> server(url, null, null))
                .isInstanceOf(CannotStart.class)
                .hasMessageNotContaining("p@ss");
    }

    @Test
    void refusesServersThatCannotHoldTheRecord() {
        assertThatThrownBy(() -> new ServerCheck(14, "UTF8").refuseUnfit())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 14");
        assertThatThrownBy(() -> new ServerCheck(17, "SQL_ASCII").refuseUnfit())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SQL_ASCII");
        new ServerCheck(15, "UTF8").refuseUnfit();
    }

    private static ExternalServer server(String url, @Nullable String username, @Nullable String password) {
        return ExternalServer.of(new DatabaseSettings(url, username, password, Path.of("data"), 4));
    }
}
