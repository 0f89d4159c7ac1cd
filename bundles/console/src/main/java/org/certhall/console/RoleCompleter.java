package org.certhall.console;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.certhall.api.access.Role;

/** Completes and reads the roles of staff. */
@Service
public final class RoleCompleter implements Completer {
    private static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.APPLICANT, Role.PARTNER));

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(ROLES.stream().map(Role::name).toList()).complete(session, line, candidates);
    }

    /** Reads roles in whatever case they were typed, also several with commas between. */
    static Set<Role> read(Collection<String> typed) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        typed.stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(RoleCompleter::read)
                .forEach(roles::add);
        return roles;
    }

    private static Role read(String name) {
        String sought = name.strip().toUpperCase(Locale.ROOT);
        return ROLES.stream()
                .filter(role -> role.name().equals(sought))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No role of staff is called " + name + "; there are " + ROLES));
    }
}
