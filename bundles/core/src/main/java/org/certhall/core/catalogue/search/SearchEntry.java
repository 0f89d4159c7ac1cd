package org.certhall.core.catalogue.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.certhall.api.catalogue.ProjectOffer;
import org.jspecify.annotations.Nullable;

/** An offer with everything that search and order need of it; computed once, when first asked for. */
public final class SearchEntry {
    /** By index letter, then as a Chinese dictionary orders. */
    public static final Comparator<SearchEntry> BY_PINYIN = Comparator.<SearchEntry>comparingInt(SearchEntry::letter)
            .thenComparing(entry -> entry.names().pinyin)
            .thenComparing(entry -> entry.offer.name().zh())
            .thenComparing(entry -> entry.offer.id());

    private final ProjectOffer offer;
    private volatile @Nullable Names names;

    public SearchEntry(ProjectOffer offer) {
        this.offer = offer;
    }

    public ProjectOffer offer() {
        return offer;
    }

    /** Gives the letter A to Z under which the project stands (S33). */
    public char letter() {
        return names().letter;
    }

    /** Gives the names under which it is found, its own first. */
    List<NameKey> keys() {
        return names().keys;
    }

    private Names names() {
        Names known = names;
        if (known == null) {
            known = Names.of(offer);
            names = known;
        }
        return known;
    }

    private record Names(List<NameKey> keys, char letter, String pinyin) {
        static Names of(ProjectOffer offer) {
            NameKey name = new NameKey(offer.name().zh());
            List<NameKey> keys = new ArrayList<>();
            keys.add(name);
            if (!offer.name().en().equals(offer.name().zh())) {
                keys.add(new NameKey(offer.name().en()));
            }
            offer.aliases().forEach(alias -> keys.add(new NameKey(alias)));
            String given = offer.indexLetter();
            char letter = given == null || given.isEmpty() ? name.letter() : Character.toUpperCase(given.charAt(0));
            return new Names(keys, letter, name.pinyin());
        }
    }
}
