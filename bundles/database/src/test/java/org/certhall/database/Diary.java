package org.certhall.database;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes down what a watch tells. */
final class Diary implements DatabaseListener {
    final List<String> lines = new ArrayList<>();
    private @Nullable DataSource pool;

    DataSource pool() {
        if (pool == null) {
            throw new AssertionError("no pool was opened");
        }
        return pool;
    }

    @Override
    public void opened(DataSource pool) {
        this.pool = pool;
        lines.add("opened");
    }

    @Override
    public void answering(String version) {
        lines.add("answering");
    }

    @Override
    public void silent(String reason) {
        lines.add("silent: " + reason);
    }

    @Override
    public void unusable(String reason) {
        lines.add("unusable: " + reason);
    }

    @Override
    public void closing() {
        lines.add("closing");
    }
}
