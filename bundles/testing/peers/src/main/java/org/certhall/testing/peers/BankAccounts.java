package org.certhall.testing.peers;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.certhall.testing.peers.RegistryPeer.Organisation;
import org.certhall.testing.peers.RegistryPeer.Registry;

/**
 * The accounts of the banks. Every organisation and person of the registers has some at every bank: the bank's three
 * digits, 00000, the number of its owner in four digits, and four digits for how it behaves.
 */
final class BankAccounts {
    /** The customer's own account, which its bank (102) keeps. */
    static final String HALL = "1020000090000001";

    static final String HALL_NAME = "示例数字证书认证中心";

    private static final int NUMBER_LENGTH = 16;
    private static final int OWNER = 8;
    private static final int BEHAVIOUR = 12;

    private final List<String> owners;
    private final int organisations;

    BankAccounts(Registry registry) {
        owners = Stream.concat(
                        registry.organisations().stream().map(Organisation::name),
                        registry.persons().stream().map(RegistryPeer.Person::name))
                .toList();
        organisations = registry.organisations().size();
    }

    /** What becomes of a payment to an account. */
    enum Behaviour {
        /** 0001: credited at once. */
        PROMPT,
        /** 0002: refused, it is closed. */
        CLOSED,
        /** 0003: refused, it is blocked. */
        BLOCKED,
        /** 0004: pending for a while, then credited. */
        PENDING,
        /** 0005: taken at once, and sent back a while later. */
        RETURNED,
    }

    /** An account, and what it is for. */
    record Account(String account, String name, boolean corporate, Behaviour behaviour) {}

    /** Finds an account by its number. */
    Optional<Account> find(String number) {
        if (number.length() != NUMBER_LENGTH || !number.matches("[1-9][0-9]{2}00000[0-9]{8}")) {
            return Optional.empty();
        }
        int owner = Integer.parseInt(number.substring(OWNER, BEHAVIOUR));
        int behaviour = Integer.parseInt(number.substring(BEHAVIOUR));
        if (owner < 1 || owner > owners.size() || behaviour < 1 || behaviour > Behaviour.values().length) {
            return Optional.empty();
        }
        return Optional.of(
                new Account(number, owners.get(owner - 1), owner <= organisations, Behaviour.values()[behaviour - 1]));
    }

    /** Gives the accounts at one bank. */
    List<Account> at(String bank) {
        return IntStream.rangeClosed(1, owners.size())
                .boxed()
                .flatMap(owner -> IntStream.rangeClosed(1, Behaviour.values().length)
                        .mapToObj(behaviour -> bank + "00000%04d%04d".formatted(owner, behaviour)))
                .flatMap(number -> find(number).stream())
                .toList();
    }
}
