package org.certhall.api.document;

import java.util.Optional;
import org.certhall.api.value.LocalisedText;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A place where pictures are kept. What comes here is sealed already: a store sees neither persons nor pictures. Registered
 * as a service, the one with the highest service ranking takes new pictures; the others go on giving theirs. Blocking;
 * called outside transactions, from many threads at once.
 */
@ConsumerType
public interface DocumentStore {
    /** Names the store among others, for good: letters, digits, dots and hyphens. */
    String id();

    LocalisedText name();

    /**
     * Keeps; when it returns, the content survives the loss of this process. The same key again replaces the content.
     *
     * @param key at most 64 letters, digits and hyphens
     * @param sealed at most 2 MiB
     * @throws DocumentStoreException where it cannot, or does not know whether it could
     */
    void put(String key, byte[] sealed);

    /**
     * Gives what was kept; empty where there is none under this key.
     *
     * @throws DocumentStoreException where it cannot tell
     */
    Optional<byte[]> get(String key);

    /**
     * Forgets; a key that is not there is nothing to complain of.
     *
     * @throws DocumentStoreException where it cannot
     */
    void delete(String key);
}
