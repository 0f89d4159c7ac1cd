package org.certhall.datafiles.extender;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.certhall.api.data.DataPlugIn;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;
import org.certhall.datafiles.check.FileName;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * What became of a file when it was read.
 *
 * @param plugIn what it turned into; {@code null} where it did not
 * @param reason why it did not
 */
record Outcome(
        PlugInId id,
        LocalisedText name,
        String version,
        PlugInState state,
        String reason,
        @Nullable DataPlugIn plugIn) {

    static Outcome sound(DataPlugIn plugIn) {
        return new Outcome(plugIn.id(), plugIn.name(), plugIn.version(), PlugInState.ACTIVE, "", plugIn);
    }

    /** Lists a file under its own id and name as far as they can be read, else under the file's name. */
    static Outcome unusable(FileName file, @Nullable JsonNode root, PlugInState state, String reason) {
        String id = text(root, "/id", file.name());
        String name = text(root, "/name/zh", text(root, "/title/zh", file.name()));
        String version = text(root, "/version", "");
        return new Outcome(new PlugInId(file.kind(), id), LocalisedText.same(name), version, state, reason, null);
    }

    PlugIn listed(Bundle bundle, PlugInState now, String why) {
        return new PlugIn(
                id,
                name,
                version,
                now,
                why,
                String.valueOf(bundle.getSymbolicName()),
                bundle.getBundleId(),
                plugIn == null ? Set.of() : plugIn.needs());
    }

    private static String text(@Nullable JsonNode root, String pointer, String otherwise) {
        String text = root == null ? "" : root.at(pointer).asText();
        return text.isBlank() || text.length() > 200 ? otherwise : text;
    }
}
