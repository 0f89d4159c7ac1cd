package org.certhall.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The names of all entries in one place.
 *
 * <p>Most names do not fit most queries. So all texts stand in one string and all letter sets in one array, which are
 * gone through at memory speed; only names that may fit are looked at one by one.
 */
public final class SearchIndex<T> {
    /** The rate of an entry that does not fit. */
    static final int NO_MATCH = Integer.MAX_VALUE;

    private static final char BETWEEN = '\n';
    private static final int STEPS = 4;

    private final List<SearchEntry<T>> entries;
    private final List<NameKey> keys = new ArrayList<>();
    private final int[] entryOf;
    private final String texts;
    private final int[] textStart;
    private final LetterSets letters;
    private final int[] letterStart;

    /** @param entries in the order in which equally good ones are to be found */
    public SearchIndex(List<SearchEntry<T>> entries) {
        this.entries = entries;
        entries.forEach(entry -> keys.addAll(entry.keys()));
        entryOf = new int[keys.size()];
        textStart = new int[keys.size() + 1];
        letterStart = new int[keys.size() + 1];
        StringBuilder all = new StringBuilder();
        int key = 0;
        for (int entry = 0; entry < entries.size(); entry++) {
            for (NameKey name : entries.get(entry).keys()) {
                entryOf[key] = entry;
                all.append(name.text()).append(BETWEEN);
                LetterSets sets = name.letters();
                textStart[key + 1] = all.length();
                letterStart[key + 1] = letterStart[key] + (sets == null ? 0 : sets.first().length);
                key++;
            }
        }
        texts = all.toString();
        letters = new LetterSets(new int[letterStart[key]], new int[letterStart[key]]);
        for (int i = 0; i < key; i++) {
            LetterSets sets = keys.get(i).letters();
            if (sets != null) {
                System.arraycopy(sets.first(), 0, letters.first(), letterStart[i], sets.first().length);
                System.arraycopy(sets.second(), 0, letters.second(), letterStart[i], sets.second().length);
            }
        }
    }

    List<SearchEntry<T>> entries() {
        return entries;
    }

    /** Rates every entry for a plain query: the lower the better, {@link #NO_MATCH} where nothing fits. */
    int[] rate(String query) {
        int[] rates = new int[entries.size()];
        Arrays.fill(rates, NO_MATCH);
        rateTexts(query, rates);
        if (query.chars().anyMatch(c -> c >= 'a' && c <= 'z')) {
            rateReadings(query, rates);
        }
        return rates;
    }

    private void rateTexts(String query, int[] rates) {
        int key = 0;
        int at = texts.indexOf(query);
        while (at >= 0) {
            while (textStart[key + 1] <= at) {
                key++;
            }
            put(rates, key, keys.get(key).literal(query), 0);
            at = texts.indexOf(query, textStart[key + 1]);
        }
    }

    private void rateReadings(String query, int[] rates) {
        for (int key = 0; key < entryOf.length; key++) {
            for (int at = letterStart[key]; at < letterStart[key + 1]; at++) {
                if (letters.mayStart(query, at)) {
                    put(rates, key, keys.get(key).spoken(query), 2);
                    break;
                }
            }
        }
    }

    /** How well it fits counts most; then characters before reading, then the name before its aliases. */
    private void put(int[] rates, int key, Match match, int step) {
        if (match != Match.NONE) {
            int entry = entryOf[key];
            int alias = key > 0 && entryOf[key - 1] == entry ? 1 : 0;
            rates[entry] = Math.min(rates[entry], match.ordinal() * STEPS + step + alias);
        }
    }
}
