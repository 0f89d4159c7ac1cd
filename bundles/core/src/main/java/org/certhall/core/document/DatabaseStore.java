package org.certhall.core.document;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
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
    private static final int PART = 256 << 10;

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
        attempt(() -> units.write(entities -> {
            clear(entities, key);
            for (int at = 0; at < Math.max(1, sealed.length); at += PART) {
                byte[] part = Arrays.copyOfRange(sealed, at, Math.min(sealed.length, at + PART));
                entities.persist(new DocumentPart(key, at / PART, part));
            }
            return key;
        }));
    }

    @Override
    public Optional<byte[]> get(String key) {
        List<DocumentPart> parts = attempt(() -> units.read(entities -> entities.createQuery(
                        "select p from DocumentPart p where p.document = :key order by p.place", DocumentPart.class)
                .setParameter("key", key)
                .getResultList()));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(part -> whole.writeBytes(part.content()));
        return parts.isEmpty() ? Optional.empty() : Optional.of(whole.toByteArray());
    }

    @Override
    public void delete(String key) {
        attempt(() -> units.write(entities -> clear(entities, key)));
    }

    private static int clear(EntityManager entities, String key) {
        return entities.createQuery("delete from DocumentPart p where p.document = :key")
                .setParameter("key", key)
                .executeUpdate();
    }

    private static <T> T attempt(Supplier<T> work) {
        try {
            return work.get();
        } catch (PersistenceFailure away) {
            throw new DocumentStoreException("the database refused", away);
        }
    }
}
