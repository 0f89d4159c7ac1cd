package org.certhall.testing.e2e;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.certhall.testing.e2e.Commands.Result;

/** The script at the root of the repository, called as a person would. */
final class Script {
    private Script() {}

    /** Calls {@code ./certhall} on a data folder; more options come as environment. */
    static Result call(Path data, Map<String, String> options, String... arguments) {
        Map<String, String> environment = new HashMap<>(options);
        environment.put("CERTHALL_DATA", data.toString());
        String[] command = new String[arguments.length + 1];
        command[0] = Hall.root().resolve("certhall").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return Commands.run(Hall.root(), environment, "", command);
    }

    /** Gives the options that lead to a portal's own ports. */
    static Map<String, String> options(PortalProcess portal) {
        return Map.of("CERTHALL_SSH", String.valueOf(portal.ports().ssh()));
    }
}
