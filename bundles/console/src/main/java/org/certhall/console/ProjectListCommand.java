package org.certhall.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInRegistry;
import org.jspecify.annotations.Nullable;

/** Lists the certificate projects, those on offer and those that are not, with the reason. */
@Service
@Command(scope = "certhall", name = "project-list", description = "Lists the certificate projects with their states")
public final class ProjectListCommand implements Action {
    @Option(name = "--state", description = "Only projects in this state")
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
        new PlugInTable(Given.value(registry), PlugInKinds.PROJECT, state).print(System.out, json);
        return null;
    }
}
