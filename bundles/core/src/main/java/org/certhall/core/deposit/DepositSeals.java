package org.certhall.core.deposit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.certhall.api.bank.Deposit;
import org.certhall.api.identifier.BankAccount;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.value.Money;

/** Seals what nobody may read: each value is bound to the id of its deposit. */
final class DepositSeals {
    private static final String ACCOUNT_INDEX = "deposit.account";
    private static final String SEPARATOR = "\n";

    private final DataProtection protection;

    DepositSeals(DataProtection protection) {
        this.protection = protection;
    }

    /**
     * Whose account it is.
     *
     * @param name that the account must have
     */
    record Payee(String name, BankAccount account, String branch) {
        /** Keeps the account out of logs. */
        @Override
        public String toString() {
            return "Payee";
        }
    }

    /** Gives by what an account is known again over all orders. */
    byte[] accountKey(Payee payee) {
        return protection.blindIndex(ACCOUNT_INDEX, payee.account().digits());
    }

    void fill(DepositRow row, Payee payee, Money amount) {
        String text = String.join(SEPARATOR, payee.name(), payee.account().value(), payee.branch());
        row.fill(
                accountKey(payee),
                protection.seal(accountPurpose(row), text.getBytes(UTF_8)),
                protection.seal(amountPurpose(row), bytes(amount)));
    }

    Payee payee(DepositRow row) {
        String[] parts =
                new String(protection.open(accountPurpose(row), row.accountSealed()), UTF_8).split(SEPARATOR, 3);
        return new Payee(parts[0], new BankAccount(parts[1]), parts[2]);
    }

    /** Makes what the bank is asked; the deposit has not ended. */
    Deposit deposit(DepositRow row) {
        Payee payee = payee(row);
        Money amount = new Money(ByteBuffer.wrap(amount(row)).getLong());
        return new Deposit(row.id(), payee.name(), payee.account().digits(), payee.branch(), amount);
    }

    /** Tells whether a deposit that has not ended has this amount, in a time that does not depend on it. */
    boolean hasAmount(DepositRow row, Money told) {
        return MessageDigest.isEqual(amount(row), bytes(told));
    }

    private byte[] amount(DepositRow row) {
        byte[] sealed = row.amountSealed().orElseThrow(() -> new IllegalStateException("the deposit has ended"));
        return protection.open(amountPurpose(row), sealed);
    }

    private static byte[] bytes(Money amount) {
        return ByteBuffer.allocate(Long.BYTES).putLong(amount.fen()).array();
    }

    private static String accountPurpose(DepositRow row) {
        return "deposit.account " + row.id();
    }

    private static String amountPurpose(DepositRow row) {
        return "deposit.amount " + row.id();
    }
}
