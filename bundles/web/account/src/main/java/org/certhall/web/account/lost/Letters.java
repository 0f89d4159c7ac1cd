package org.certhall.web.account.lost;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Component;

/**
 * The letters that were uploaded and not sent yet. Anybody may upload one, so that only a few are held: the oldest gives
 * way to the newest.
 */
@Component(service = Letters.class)
public final class Letters {
    static final int LARGEST = 5 * 1024 * 1024;
    private static final int MOST = 16;

    private final Map<UUID, Letter> letters = new LinkedHashMap<>();

    /** A letter with the name of its file. */
    record Letter(String name, byte[] content) {}

    /** Keeps a letter and gives its key. */
    synchronized UUID keep(Letter letter) {
        UUID key = UUID.randomUUID();
        letters.put(key, letter);
        if (letters.size() > MOST) {
            letters.remove(letters.keySet().iterator().next());
        }
        return key;
    }

    synchronized Optional<Letter> find(UUID key) {
        return Optional.ofNullable(letters.get(key));
    }

    synchronized void drop(UUID key) {
        letters.remove(key);
    }
}
