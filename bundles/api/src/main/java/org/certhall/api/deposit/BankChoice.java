package org.certhall.api.deposit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.certhall.api.value.LocalisedText;

/**
 * A bank as people choose it 开户行.
 *
 * @param code the three digits of its CNAPS numbers
 * @param aliases other names, initials, pinyin
 * @param branchWanted whether the branch has to be named
 */
public record BankChoice(String id, LocalisedText name, String code, List<String> aliases, boolean branchWanted) {
    public BankChoice {
        aliases = List.copyOf(aliases);
    }

    /** Tells whether somebody who types this looks for it: the beginning of its code, or a part of any of its names. */
    public boolean matches(String typed) {
        String wanted = plain(typed);
        return code.startsWith(wanted)
                || Stream.concat(Stream.of(name.zh(), name.en()), aliases.stream())
                        .anyMatch(each -> plain(each).contains(wanted));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}'’]+", "");
    }
}
