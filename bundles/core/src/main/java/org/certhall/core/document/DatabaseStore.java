package org.certhall.core.document;

import java.util.Optional;
import java.util.function.Supplier;
import org.certhall.api.document.DocumentStore;
import org.certhall.api.document.DocumentStoreException;
import org.certhall.api.value.LocalisedText;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps documents in the hall's own database, as long as nothing else is installed that ranks higher. */
@Component(service = DocumentStore.class)
public final class DatabaseStore implements DocumentStore {
    private final UnitOfWork units;

    @Activate
    public DatabaseStore(@Reference UnitOfWork units) {
        this.units = units;
    }

    @Override
    public String id() {
        return "database";
    }

    @Override
    public LocalisedText name() {
        return new LocalisedText("数据库", "Database");
    }

    @Override
    public void put(String key, byte[] sealed) {
        attempt(() -> units.write(entities -> entities.merge(new DocumentContent(key, sealed))));
    }

    @Override
    public Optional<byte[]> get(String key) {
        return attempt(() -> units.read(entities -> Optional.ofNullable(entities.find(DocumentContent.class, key))))
                .map(DocumentContent::content);
    }

    @Override
    public void delete(String key) {
        attempt(() -> units.write(entities -> entities.createQuery("delete from DocumentContent c where c.id = :key")
                .setParameter("key", key)
                .executeUpdate()));
    }

    private static <T> T attempt(Supplier<T> work) {
        try {
            return work.get();
        } catch (PersistenceFailure away) {
            throw new DocumentStoreException("the database refused", away);
        }
    }
}
