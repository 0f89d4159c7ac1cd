package org.certhall.core.document;

import org.certhall.api.document.DocumentStore;
import org.certhall.core.store.Store;
import org.certhall.testing.document.DocumentStoreContract;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class DatabaseStoreTest extends DocumentStoreContract {
    private final Store database;

    DatabaseStoreTest(Store.Kind kind, PostgresCluster cluster) {
        database = Store.on(kind, cluster);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected DocumentStore store() {
        return new DatabaseStore(database.units());
    }

    @Override
    protected DocumentStore reopened() {
        return new DatabaseStore(database.units());
    }
}
