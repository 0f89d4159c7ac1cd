package org.certhall.core.search;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found, with everything that search and order need of it; computed once, when first asked for.
 *
 * @param <T> what is found
 */
public final class SearchEntry<T> {
    private final T content;
    private final List<String> found;
    private final String index;
    private volatile @Nullable Names names;

    /**
     * @param found the names under which it is found, its own first
     * @param index begins with the letter under which it stands; blank for the letter of its first name's reading
     */
    public SearchEntry(T content, List<String> found, String index) {
        this.content = content;
        this.found = List.copyOf(found);
        this.index = index;
    }

    /** Orders by index letter, then as a Chinese dictionary does. */
    public static <T> Comparator<SearchEntry<T>> byPinyin() {
        return Comparator.<SearchEntry<T>>comparingInt(SearchEntry::letter)
                .thenComparing(entry -> entry.names().pinyin)
                .thenComparing(entry -> entry.found.get(0));
    }

    public T content() {
        return content;
    }

    /** Gives the letter A to Z under which it stands (S33). */
    public char letter() {
        return names().letter;
    }

    /** Gives how its first name is read, syllable by syllable. */
    public String pinyin() {
        return names().pinyin;
    }

    List<NameKey> keys() {
        return names().keys;
    }

    private Names names() {
        Names known = names;
        if (known == null) {
            known = Names.of(found, index);
            names = known;
        }
        return known;
    }

    private record Names(List<NameKey> keys, char letter, String pinyin) {
        static Names of(List<String> found, String index) {
            List<NameKey> keys = found.stream().distinct().map(NameKey::new).toList();
            NameKey own = keys.get(0);
            char letter = index.isEmpty() ? own.letter() : Character.toUpperCase(index.charAt(0));
            return new Names(keys, letter, own.pinyin());
        }
    }
}
