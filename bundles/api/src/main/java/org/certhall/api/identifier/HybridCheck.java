package org.certhall.api.identifier;

/** The check digit of ISO/IEC 7064, MOD 11,10, behind any number of digits. */
final class HybridCheck {
    private static final int MODULUS = 10;

    private HybridCheck() {}

    /** Tells whether the last digit checks the others. */
    static boolean holds(String digits) {
        int last = digits.length() - 1;
        return digit(digits.substring(0, last)) == digits.charAt(last);
    }

    /** Gives the digit that checks the others. */
    static char digit(String digits) {
        int product = MODULUS;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + Character.digit(digits.charAt(i), MODULUS)) % MODULUS;
            product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
        }
        return Character.forDigit((MODULUS + 1 - product) % MODULUS, MODULUS);
    }
}
