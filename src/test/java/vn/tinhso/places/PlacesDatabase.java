package vn.tinhso.places;

import com.zaxxer.hikari.HikariDataSource;
import vn.tinhso.OwnDatabase;

/** A database of its own with the tables of this module. */
record PlacesDatabase(HikariDataSource source) implements AutoCloseable {

    static PlacesDatabase start() {
        return new PlacesDatabase(OwnDatabase.of("__root", "places"));
    }

    @Override
    public void close() {
        source.close();
    }
}
