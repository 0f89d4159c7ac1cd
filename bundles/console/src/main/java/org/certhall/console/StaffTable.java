package org.certhall.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.karaf.shell.support.table.ShellTable;
import org.certhall.api.access.Role;
import org.certhall.api.account.StaffAccounts.StaffMember;

/** All staff, as people and as programs read it. */
final class StaffTable {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<Line> lines;

    /** One member as {@code --json} writes him; the order of the fields is part of the contract. */
    record Line(
            String login,
            String state,
            List<String> roles,
            List<String> proposed,
            String proposedBy,
            boolean secondFactor,
            String resetProposedBy,
            String lastLogin) {}

    StaffTable(List<StaffMember> staff) {
        lines = staff.stream().map(StaffTable::line).toList();
    }

    void print(PrintStream out, boolean json) {
        if (json) {
            out.println(json());
        } else {
            table().print(out);
        }
        out.flush();
    }

    private String json() {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ShellTable table() {
        ShellTable table = new ShellTable();
        for (String column : List.of("Login", "State", "Roles", "Proposed", "By", "Second factor", "Last login")) {
            table.column(column);
        }
        table.emptyTableText("No staff yet: certhall:staff-add appoints the first two administrators");
        for (Line line : lines) {
            table.addRow()
                    .addContent(
                            line.login(),
                            line.state(),
                            String.join(", ", line.roles()),
                            String.join(", ", line.proposed()),
                            line.proposedBy(),
                            secondFactor(line),
                            line.lastLogin());
        }
        return table;
    }

    private static String secondFactor(Line line) {
        String present = line.secondFactor() ? "yes" : "no";
        return line.resetProposedBy().isEmpty() ? present : "reset proposed by " + line.resetProposedBy();
    }

    private static Line line(StaffMember member) {
        String state = member.dismissed() ? "DISMISSED" : member.invited() ? "INVITED" : "ACTIVE";
        return new Line(
                member.loginName(),
                state,
                names(member.roles()),
                names(member.proposed()),
                member.proposedBy(),
                member.secondFactor(),
                member.resetProposedBy(),
                member.lastLogin().map(Instant::toString).orElse(""));
    }

    private static List<String> names(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::name).toList();
    }
}
