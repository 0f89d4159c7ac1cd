package org.certhall.core.protection;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.certhall.core.persistence.UnitOfWork;

/** The database's own list of the keys that it is sealed with. */
final class KeyRegister {
    private final UnitOfWork units;
    private final Clock clock;

    KeyRegister(UnitOfWork units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** Gives the check values by name. */
    Map<String, byte[]> checkValues() {
        return units.read(entities -> {
            Map<String, byte[]> values = new TreeMap<>();
            entities.createQuery("select k from ProtectionKey k", ProtectionKey.class)
                    .getResultList()
                    .forEach(key -> values.put(key.name(), key.checkValue()));
            return values;
        });
    }

    /** Adds all keys or, where one of the names is taken, none. */
    void add(Collection<NamedKey> keys) {
        units.perform(entities -> keys.forEach(
                key -> entities.persist(new ProtectionKey(key.name(), key.checkValue(), clock.instant()))));
    }
}
