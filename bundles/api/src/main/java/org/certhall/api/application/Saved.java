package org.certhall.api.application;

import java.util.List;

/**
 * What came of saving.
 *
 * @param application as it is now
 * @param conflicts the fields that were not written; empty where all were
 */
public record Saved(Application application, List<Conflict> conflicts) {
    public Saved {
        conflicts = List.copyOf(conflicts);
    }
}
