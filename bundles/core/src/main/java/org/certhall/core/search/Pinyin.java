package org.certhall.core.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How characters are read aloud, without tones. */
final class Pinyin {
    private static final String[] DIGITS = {"ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu"};

    /** By character and its reading in the word: few characters make up all names, so each list is made once. */
    private static final Map<String, String[]> READINGS = new ConcurrentHashMap<>();

    private Pinyin() {}

    static boolean han(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    static String digit(int value) {
        return DIGITS[value];
    }

    /**
     * Spells a text character by character.
     *
     * @return for each character its readings, the one that fits the words around it first, and the character itself
     *     last
     */
    static List<String[]> spell(String text) {
        List<String[]> units = new ArrayList<>(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && han(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                spellHan(text.substring(at, end), units);
                at = end;
            } else {
                int next = text.offsetByCodePoints(at, 1);
                String sign = text.substring(at, next);
                units.add(READINGS.computeIfAbsent(sign, key -> new String[] {sign}));
                at = next;
            }
        }
        return units;
    }

    private static void spellHan(String run, List<String[]> units) {
        String[] inWords =
                PinyinHelper.toPinyin(run, PinyinStyleEnum.NORMAL, "|").split("\\|", -1);
        for (int i = 0; i < run.length(); i++) {
            char character = run.charAt(i);
            String inWord = inWords.length == run.length() ? inWords[i] : "";
            units.add(READINGS.computeIfAbsent(character + inWord, key -> readings(character, inWord)));
        }
    }

    private static String[] readings(char character, String inWord) {
        Set<String> readings = new LinkedHashSet<>();
        addPlain(readings, inWord);
        PinyinHelper.toPinyinList(character, PinyinStyleEnum.NORMAL).forEach(reading -> addPlain(readings, reading));
        readings.add(String.valueOf(character));
        return readings.toArray(String[]::new);
    }

    /** Adds a reading as people type it: ü on no keyboard, but as {@code v} or {@code u}. */
    private static void addPlain(Set<String> readings, String reading) {
        for (String typed : List.of(reading.replace('ü', 'u'), reading.replace('ü', 'v'))) {
            if (typed.chars().allMatch(c -> c >= 'a' && c <= 'z') && !typed.isEmpty()) {
                readings.add(typed);
            }
        }
    }
}
