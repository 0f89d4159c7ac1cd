package org.certhall.core.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.certhall.api.access.Role;
import org.certhall.api.message.Channel;
import org.certhall.core.account.Account;
import org.certhall.core.account.Accounts;
import org.certhall.core.message.Message;
import org.certhall.core.message.Outbox;
import org.certhall.core.site.SiteAddress;

/** What members of staff are told by mail: everything that is done to their accounts. */
final class StaffNotices {
    private final Accounts accounts;
    private final Outbox outbox;
    private final SiteAddress site;
    private final Clock clock;

    StaffNotices(Accounts accounts, Outbox outbox, SiteAddress site, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.site = site;
        this.clock = clock;
    }

    void invited(EntityManager entities, Account member, String link, Duration valid) {
        mail(
                entities,
                member,
                "staff.invitation",
                Map.of("link", link, "hours", Long.toString(valid.toHours())),
                Optional.of(valid));
    }

    void proposed(EntityManager entities, Account administrator, Account member, Set<Role> roles) {
        mail(
                entities,
                administrator,
                "staff.proposal",
                Map.of(
                        "member",
                        member.loginName(),
                        "roles",
                        RoleWords.write(roles, administrator.locale()),
                        "link",
                        site.link("admin/staff")),
                Optional.empty());
    }

    void resetProposed(EntityManager entities, Account administrator, Account member) {
        mail(
                entities,
                administrator,
                "staff.reset-proposal",
                Map.of("member", member.loginName(), "link", site.link("admin/staff")),
                Optional.empty());
    }

    void given(EntityManager entities, Account member, Set<Role> roles) {
        mail(
                entities,
                member,
                "staff.roles-given",
                Map.of("roles", RoleWords.write(roles, member.locale())),
                Optional.empty());
    }

    void taken(EntityManager entities, Account member, Set<Role> roles) {
        mail(
                entities,
                member,
                "staff.roles-taken",
                Map.of("roles", RoleWords.write(roles, member.locale())),
                Optional.empty());
    }

    void reset(EntityManager entities, Account member) {
        mail(entities, member, "staff.second-factor-reset", Map.of(), Optional.empty());
    }

    private void mail(
            EntityManager entities, Account to, String kind, Map<String, String> values, Optional<Duration> valid) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("name", accounts.name(to));
        accounts.email(to)
                .ifPresent(address -> outbox.send(
                        entities,
                        new Message(
                                kind,
                                Channel.MAIL,
                                address.value(),
                                to.locale(),
                                all,
                                valid.map(clock.instant()::plus))));
    }
}
