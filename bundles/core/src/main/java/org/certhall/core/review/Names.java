package org.certhall.core.review;

import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.core.account.Account;
import org.certhall.core.account.Accounts;

/** What officers are called, each looked up once. */
final class Names {
    private final Accounts accounts;
    private final EntityManager entities;
    private final Map<AccountId, String> known = new HashMap<>();

    Names(Accounts accounts, EntityManager entities) {
        this.accounts = accounts;
        this.entities = entities;
    }

    String of(AccountId officer) {
        return known.computeIfAbsent(
                officer,
                id -> accounts.find(entities, id)
                        .map(account -> of(accounts, account))
                        .orElse(""));
    }

    /** Somebody who has left goes by his login name. */
    static String of(Accounts accounts, Account account) {
        String name = accounts.name(account);
        return name.isBlank() ? account.loginName() : name;
    }
}
