package org.certhall.credentials.password;

import java.util.List;
import java.util.Locale;

/**
 * The words of this place, which are the first that somebody tries here (ASVS 6.1.2, 6.2.11): a password is refused that
 * is nothing but such words with digits and signs around them. They are documented in docs/security.md.
 */
final class ContextWords {
    /** Longer words stand before those they contain. */
    private static final List<String> WORDS = List.of(
            "certificate",
            "certhall",
            "shuzizhengshu",
            "zhengshu",
            "dating",
            "ukey",
            "usbkey",
            "administrator",
            "admin",
            "password",
            "mima",
            "数字证书",
            "证书",
            "大厅",
            "密码");

    private ContextWords() {}

    /** Says whether nothing remains of a password without the words of this place, digits and signs. */
    static boolean makeUp(String password) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : WORDS) {
            rest = rest.replace(word, "");
        }
        return rest.length() < password.length() && rest.codePoints().noneMatch(Character::isLetter);
    }
}
