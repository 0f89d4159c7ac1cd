package org.certhall.api.plugin;

/**
 * The name by which a plug-in is known among those of its kind.
 *
 * @param kind what it plugs into, such as {@link PlugInKinds#PROJECT}
 * @param id its id, unique within the kind
 */
public record PlugInId(String kind, String id) implements Comparable<PlugInId> {
    @Override
    public int compareTo(PlugInId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    /** Writes {@code kind:id}, the form of console, page and log. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
