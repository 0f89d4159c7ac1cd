package org.certhall.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.certhall.api.plugin.PlugInRegistry;
import org.jspecify.annotations.Nullable;

/** Lists every plug-in with its kind, version, state, reason and users. */
@Service
@Command(scope = "certhall", name = "plugin-list", description = "Lists all plug-ins with their states")
public final class PlugInListCommand implements Action {
    @Option(name = "--kind", description = "Only plug-ins of this kind, such as project")
    @Completion(KindCompleter.class)
    private @Nullable String kind;

    @Option(name = "--state", description = "Only plug-ins in this state")
    @Completion(
            value = StringsCompleter.class,
            values = {"active", "waiting", "broken", "stopped"})
    private @Nullable String state;

    @Option(name = "--json", description = "Writes JSON instead of a table")
    private boolean json;

    @Reference
    private @Nullable PlugInRegistry registry;

    @Override
    public @Nullable Object execute() {
        new PlugInTable(Given.value(registry), kind, state).print(System.out, json);
        return null;
    }
}
