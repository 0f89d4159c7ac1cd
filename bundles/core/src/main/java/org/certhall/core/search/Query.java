package org.certhall.core.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** What somebody typed into the search box. */
public final class Query {
    private static final int WORDS_APART = 1000;

    /** More than anybody types; each word costs a run through the index. */
    private static final int LONGEST = 200;

    private final String whole;
    private final List<String> words;

    public Query(String typed) {
        String text = cut(typed, LONGEST);
        whole = cut(PlainText.of(text).text(), Spelling.LONGEST_QUERY);
        words = PlainText.words(text).stream()
                .map(word -> cut(word, Spelling.LONGEST_QUERY))
                .toList();
    }

    /** Finds the entries that fit, the best first; equally good ones stay in the order of the index. */
    public <T> List<SearchEntry<T>> in(SearchIndex<T> index, int limit) {
        if (whole.isEmpty()) {
            return List.of();
        }
        int[] rates = rates(index);
        long[] hits = LongStream.range(0, rates.length)
                .filter(entry -> rates[(int) entry] != SearchIndex.NO_MATCH)
                .map(entry -> ((long) rates[(int) entry] << Integer.SIZE) | entry)
                .toArray();
        Arrays.sort(hits);
        return Arrays.stream(hits)
                .limit(limit)
                .mapToObj(hit -> index.entries().get((int) hit))
                .toList();
    }

    /** Gives a text as {@link #words} are compared with it: letters and digits alone, half width, lower case. */
    public static String plain(String text) {
        return PlainText.of(text).text();
    }

    /** Gives the words that were typed, plain. */
    public List<String> words() {
        return words;
    }

    /** The words together make the best match; failing that, each must be found somewhere. */
    private int[] rates(SearchIndex<?> index) {
        int[] together = index.rate(whole);
        if (words.size() < 2) {
            return together;
        }
        int[] worst = new int[together.length];
        for (String word : words) {
            int[] rates = index.rate(word);
            Arrays.setAll(worst, entry -> Math.max(worst[entry], rates[entry]));
        }
        Arrays.setAll(together, entry -> Math.min(together[entry], apart(worst[entry])));
        return together;
    }

    private static int apart(int rate) {
        return rate == SearchIndex.NO_MATCH ? rate : WORDS_APART + rate;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
