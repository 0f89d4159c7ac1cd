package org.certhall.core.help;

import java.util.Set;
import java.util.TreeSet;
import org.certhall.api.help.HelpTopic;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * A topic as its bundle brought it.
 *
 * @param topic {@code null} where its files could not be used
 * @param reason why
 */
record BroughtTopic(
        PlugInId id,
        LocalisedText title,
        Bundle bundle,
        @Nullable HelpTopic topic,
        String reason) {

    static BroughtTopic sound(Bundle bundle, HelpTopic topic) {
        return new BroughtTopic(new PlugInId(PlugInKinds.HELP_TOPIC, topic.id()), topic.title(), bundle, topic, "");
    }

    static BroughtTopic broken(Bundle bundle, String id, String title, String reason) {
        return new BroughtTopic(
                new PlugInId(PlugInKinds.HELP_TOPIC, id), LocalisedText.same(title), bundle, null, reason);
    }

    PlugIn listed(PlugInState state, String why) {
        Set<PlugInId> needs = new TreeSet<>();
        if (topic != null) {
            MarkdownLines.links(topic.body().zh()).stream()
                    .filter(linked -> !linked.equals(id.id()))
                    .forEach(linked -> needs.add(new PlugInId(PlugInKinds.HELP_TOPIC, linked)));
        }
        return new PlugIn(
                id,
                title,
                bundle.getVersion().toString(),
                state,
                why,
                String.valueOf(bundle.getSymbolicName()),
                bundle.getBundleId(),
                needs);
    }
}
