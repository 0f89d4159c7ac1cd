package org.certhall.core.catalogue.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** What somebody typed into the search box. */
public final class Query {
    static final int NO_MATCH = Integer.MAX_VALUE;
    private static final int WORDS_APART = 1000;

    private final String whole;
    private final List<String> words;

    public Query(String typed) {
        whole = cut(PlainText.of(typed).text());
        words = PlainText.words(typed).stream().map(Query::cut).toList();
    }

    /** Finds the entries that fit, the best first; equally good ones stay in the order given. */
    public List<SearchEntry> among(List<SearchEntry> entries, int limit) {
        if (whole.isEmpty()) {
            return List.of();
        }
        long[] hits = LongStream.range(0, entries.size())
                .map(at -> ((long) rate(entries.get((int) at)) << Integer.SIZE) | at)
                .filter(hit -> hit >>> Integer.SIZE != NO_MATCH)
                .toArray();
        Arrays.sort(hits);
        return Arrays.stream(hits)
                .limit(limit)
                .mapToObj(hit -> entries.get((int) hit))
                .toList();
    }

    /** The words together make the best match; failing that, each must be found somewhere. */
    private int rate(SearchEntry entry) {
        int together = entry.rate(whole, latin(whole));
        if (together != NO_MATCH || words.size() < 2) {
            return together;
        }
        int worst = 0;
        for (String word : words) {
            int rate = entry.rate(word, latin(word));
            if (rate == NO_MATCH) {
                return NO_MATCH;
            }
            worst = Math.max(worst, rate);
        }
        return WORDS_APART + worst;
    }

    private static boolean latin(String query) {
        return query.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String cut(String query) {
        return query.length() <= Spelling.LONGEST_QUERY ? query : query.substring(0, Spelling.LONGEST_QUERY);
    }
}
