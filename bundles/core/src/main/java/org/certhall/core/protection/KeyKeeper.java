package org.certhall.core.protection;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.PersistenceFailure.Code;

/**
 * Keeps folder and database in step: a key is on disk before the database knows it, and known to the database before it
 * seals anything.
 *
 * <p>So a database that was brought back without its folder, or beside another one, is noticed before new keys make the
 * old data look lost.
 */
final class KeyKeeper {
    private final KeyFolder folder;
    private final KeyRegister register;

    KeyKeeper(KeyFolder folder, KeyRegister register) {
        this.folder = folder;
        this.register = register;
    }

    /**
     * Gives the keys of this database; makes them where it has none.
     *
     * @throws UnusableKeysException where the folder does not fit the database
     */
    KeyRing open() {
        Map<String, byte[]> known = register.checkValues();
        Map<String, NamedKey> keys = folder.keys();
        verify(known, keys);
        require(KeyRing.INDEX, known, keys);
        require(KeyRing.dataKey(1), known, keys);
        introduce(known, keys);
        return KeyRing.of(keys);
    }

    /**
     * Gives the ring with the key of a sealed value that another node sealed, if the folder has it.
     *
     * <p>The database need not be asked, which could not be done within a unit of work: what has sealed is known to it.
     */
    Optional<KeyRing> withKey(int number) {
        Map<String, NamedKey> keys = folder.keys();
        return keys.containsKey(KeyRing.dataKey(number))
                ? Optional.of(KeyRing.of(keys).upTo(number))
                : Optional.empty();
    }

    /** Adds a key to those of the ring and gives all; not within a unit of work. */
    KeyRing rotate() {
        int next = open().newest() + 1;
        if (next > KeyRing.MOST) {
            throw new UnusableKeysException("the last possible data key is in use");
        }
        folder.make(KeyRing.dataKey(next));
        return open();
    }

    private void verify(Map<String, byte[]> known, Map<String, NamedKey> keys) {
        known.forEach((name, checkValue) -> {
            NamedKey key = keys.get(name);
            if (key == null) {
                throw new UnusableKeysException("the database holds data sealed under the key " + name
                        + ", which is not in " + folder.path() + "; put back the folder that belongs to this database");
            }
            if (!MessageDigest.isEqual(checkValue, key.checkValue())) {
                throw new UnusableKeysException("the key " + name + " in " + folder.path()
                        + " is not the one that this database was sealed with; put back the folder that belongs to it");
            }
        });
    }

    private void require(String name, Map<String, byte[]> known, Map<String, NamedKey> keys) {
        if (!known.containsKey(name) && !keys.containsKey(name)) {
            keys.put(name, folder.make(name));
        }
    }

    private void introduce(Map<String, byte[]> known, Map<String, NamedKey> keys) {
        List<NamedKey> fresh = new ArrayList<>(keys.values());
        fresh.removeIf(key -> known.containsKey(key.name()));
        if (!fresh.isEmpty()) {
            try {
                register.add(fresh);
            } catch (PersistenceFailure failure) {
                if (failure.code() != Code.DUPLICATE) {
                    throw failure;
                }
                verify(register.checkValues(), keys);
            }
        }
    }
}
