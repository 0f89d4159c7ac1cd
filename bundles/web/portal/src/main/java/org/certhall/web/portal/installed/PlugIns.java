package org.certhall.web.portal.installed;

import java.util.Set;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;

/** Makes the list entries of what the portal accepts. */
public final class PlugIns {
    private PlugIns() {}

    /** Makes an entry of a named plug-in. */
    public static PlugIn of(
            String kind, String id, LocalisedText name, Origin origin, PlugInState state, String reason) {
        return new PlugIn(
                new PlugInId(kind, id),
                name,
                origin.version(),
                state,
                reason,
                origin.bundle(),
                origin.bundleId(),
                Set.of());
    }

    /** Makes an entry of a plug-in that has no name but its id. */
    public static PlugIn of(String kind, String id, Origin origin, PlugInState state, String reason) {
        return of(kind, id, LocalisedText.same(id), origin, state, reason);
    }
}
