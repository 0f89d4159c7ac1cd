package org.certhall.core.reconciliation;

import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.core.account.Accounts;

/** What officers are called, each looked up once; somebody who has left goes by his login name. */
final class OfficerNames {
    private final Accounts accounts;
    private final EntityManager entities;
    private final Map<AccountId, String> known = new HashMap<>();

    OfficerNames(Accounts accounts, EntityManager entities) {
        this.accounts = accounts;
        this.entities = entities;
    }

    String of(AccountId officer) {
        return known.computeIfAbsent(
                officer,
                id -> accounts.find(entities, id)
                        .map(account -> {
                            String name = accounts.name(account);
                            return name.isBlank() ? account.loginName() : name;
                        })
                        .orElse(""));
    }
}
