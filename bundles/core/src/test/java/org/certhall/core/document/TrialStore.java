package org.certhall.core.document;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.certhall.api.document.DocumentStore;
import org.certhall.api.document.DocumentStoreException;
import org.certhall.api.value.LocalisedText;

/** A store in memory that can be away. */
final class TrialStore implements DocumentStore {
    final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    boolean away;

    @Override
    public String id() {
        return "trial";
    }

    @Override
    public LocalisedText name() {
        return new LocalisedText("试用", "Trial");
    }

    @Override
    public void put(String key, byte[] sealed) {
        demand();
        contents.put(key, sealed);
    }

    @Override
    public Optional<byte[]> get(String key) {
        demand();
        return Optional.ofNullable(contents.get(key));
    }

    @Override
    public void delete(String key) {
        demand();
        contents.remove(key);
    }

    private void demand() {
        if (away) {
            throw new DocumentStoreException("away");
        }
    }
}
