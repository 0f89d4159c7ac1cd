package org.certhall.core.secondfactor;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.certhall.api.protection.DataProtection;

/**
 * The recovery codes of an account: ten of 125 random bits each, in five groups of five letters and digits (base32); the
 * database knows their keyed hashes alone, and each is taken once.
 */
final class RecoveryCodes {
    static final int COUNT = 10;
    static final int LENGTH = 25;

    private static final int GROUP = 5;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String PURPOSE = "secondfactor.recovery";

    private final DataProtection protection;
    private final SecureRandom random;

    RecoveryCodes(DataProtection protection, SecureRandom random) {
        this.protection = protection;
        this.random = random;
    }

    /** Makes new codes; the former ones end. */
    List<String> renew(EntityManager entities, long account) {
        remove(entities, account);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            String code = code();
            entities.persist(new RecoveryCode(account, hash(account, code)));
            codes.add(code.replaceAll("(?<=\\G.{" + GROUP + "})(?!$)", "-"));
        }
        return List.copyOf(codes);
    }

    /** Uses a code up; answers false where it is not among the unused ones. */
    boolean take(EntityManager entities, long account, String code) {
        return entities.createQuery("delete from RecoveryCode c where c.account = :account and c.hash = :hash")
                        .setParameter("account", account)
                        .setParameter("hash", hash(account, code))
                        .executeUpdate()
                == 1;
    }

    int left(EntityManager entities, long account) {
        return entities.createQuery("select count(c) from RecoveryCode c where c.account = :account", Long.class)
                .setParameter("account", account)
                .getSingleResult()
                .intValue();
    }

    void remove(EntityManager entities, long account) {
        entities.createQuery("delete from RecoveryCode c where c.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private String code() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private byte[] hash(long account, String code) {
        return protection.blindIndex(PURPOSE, account + ":" + code);
    }
}
