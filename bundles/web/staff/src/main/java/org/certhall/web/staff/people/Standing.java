package org.certhall.web.staff.people;

import org.certhall.api.account.StaffAccounts.StaffMember;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;

/** How a member of staff stands, as a badge. */
final class Standing {
    private Standing() {}

    static StateBadge badge(StaffMember member, Words words) {
        if (!member.proposed().isEmpty() || !member.resetProposedBy().isEmpty()) {
            return new StateBadge(Tone.WAITING, words.get("state.waiting"));
        }
        if (member.dismissed()) {
            return new StateBadge(Tone.OFF, words.get("state.dismissed"));
        }
        return member.invited()
                ? new StateBadge(Tone.WAITING, words.get("state.invited"))
                : new StateBadge(Tone.GOOD, words.get("state.active"));
    }
}
