package org.certhall.console;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.certhall.api.plugin.PlugInRegistry;
import org.jspecify.annotations.Nullable;

/** Completes the kinds of which a plug-in is installed. */
@Service
public final class KindCompleter implements Completer {
    @Reference
    private @Nullable PlugInRegistry registry;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> kinds = Given.value(registry).plugIns().stream()
                .map(plugIn -> plugIn.id().kind())
                .distinct()
                .toList();
        return new StringsCompleter(kinds).complete(session, line, candidates);
    }
}
