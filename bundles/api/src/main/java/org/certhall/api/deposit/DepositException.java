package org.certhall.api.deposit;

/** The error of this area. */
public final class DepositException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Code code;

    public DepositException(Code code) {
        super(code.name());
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What went wrong, stable over versions. */
    public enum Code {
        /** The bank is not, or no longer, among those that can be chosen. */
        BANK,
        /** That is no account number. */
        ACCOUNT,
        /** That is no number of a branch of the bank. */
        BRANCH,
        /** Too many deposits went to the account since yesterday (S104). */
        ACCOUNT_LIMIT,
        /** The order may have no further deposit (S103), or no try is left. */
        NONE_LEFT,
        /** No deposit has such an amount. */
        AMOUNT,
        /** The 72 hours are over (S100). */
        OVER
    }
}
