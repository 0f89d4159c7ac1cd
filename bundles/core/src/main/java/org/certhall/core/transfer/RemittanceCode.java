package org.certhall.core.transfer;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Remittance codes 汇款附言: eight characters of 23 that nobody takes for one another, the last of which checks the others.
 * The weighted sum of all is a multiple of 23, a prime, so that no single wrong character and no two that changed places
 * pass.
 */
final class RemittanceCode {
    static final int LENGTH = 8;
    private static final String ALPHABET = "23456789ACDEFHJKMNPRTWX";

    /** What is left out of the alphabet, and what it was meant for. */
    private static final String MISREAD = "BGSZ";

    private static final String MEANT = "8652";
    private static final int LONGEST_REMARK = 1_000;

    private RemittanceCode() {}

    static String draw(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = random.nextInt(ALPHABET.length());
            code.append(ALPHABET.charAt(value));
            sum += weight(i) * value;
        }
        int value = 0;
        while ((sum + weight(LENGTH - 1) * value) % ALPHABET.length() != 0) {
            value++;
        }
        return code.append(ALPHABET.charAt(value)).toString();
    }

    /**
     * Finds what may be a code in what a payer wrote: in small letters, full width, with blanks or hyphens between, other
     * text before or after.
     */
    static Set<String> in(String remark) {
        String plain = Normalizer.normalize(
                        remark.length() <= LONGEST_REMARK ? remark : remark.substring(0, LONGEST_REMARK),
                        Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT);
        StringBuilder compact = new StringBuilder();
        plain.chars().filter(c -> !separates(c)).forEach(c -> compact.append(meant((char) c)));
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i + LENGTH <= compact.length(); i++) {
            String part = compact.substring(i, i + LENGTH);
            if (checks(part)) {
                found.add(part);
            }
        }
        return found;
    }

    private static boolean checks(String part) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int value = ALPHABET.indexOf(part.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += weight(i) * value;
        }
        return sum % ALPHABET.length() == 0;
    }

    private static int weight(int place) {
        return place + 1;
    }

    private static boolean separates(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || "-_.,·".indexOf(c) >= 0;
    }

    private static char meant(char c) {
        int place = MISREAD.indexOf(c);
        return place < 0 ? c : MEANT.charAt(place);
    }
}
