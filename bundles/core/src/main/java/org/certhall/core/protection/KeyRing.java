package org.certhall.core.protection;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;

/** The keys in use at one moment: numbered ones that seal, and the one from which blind indexes are derived. */
final class KeyRing {
    static final String INDEX = "index";
    /** Four digits in the name of the file. */
    static final int MOST = 9999;

    private static final String DATA = "data-";

    private final NavigableMap<Integer, NamedKey> data;
    private final NamedKey index;

    private KeyRing(NamedKey index, NavigableMap<Integer, NamedKey> data) {
        this.index = index;
        this.data = data;
    }

    /** Makes a ring of keys by name, among which are the index key and at least one data key. */
    static KeyRing of(Map<String, NamedKey> keys) {
        NavigableMap<Integer, NamedKey> data = new TreeMap<>();
        keys.forEach((name, key) -> {
            if (name.startsWith(DATA)) {
                data.put(Integer.parseInt(name.substring(DATA.length())), key);
            }
        });
        NamedKey index = keys.get(INDEX);
        if (index == null || data.isEmpty()) {
            throw new IllegalArgumentException("a key ring has an index key and at least one data key");
        }
        return new KeyRing(index, data);
    }

    KeyRing upTo(int number) {
        return new KeyRing(index, data.headMap(number, true));
    }

    /** Gives the name of a data key; numbers begin with 1. */
    static String dataKey(int number) {
        return String.format("%s%04d", DATA, number);
    }

    int newest() {
        return data.lastKey();
    }

    Optional<SecretKeySpec> sealing(int number) {
        return Optional.ofNullable(data.get(number)).map(NamedKey::forAes);
    }

    SecretKeySpec indexing(String purpose) {
        return index.derive(purpose);
    }
}
