package org.certhall.web.applicant.selection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.ProjectOffer;

/** The tabs of the picker: the newest projects (S32), and all by the pinyin initial of their names (S33). */
public enum LetterGroup {
    LATEST,
    ABCDE,
    FGHIJ,
    KLMNO,
    PQRST,
    UVWXYZ;

    private static final int LATEST_SHOWN = 24;

    /** Finds the group of a query parameter. */
    public static Optional<LetterGroup> named(String name) {
        return Arrays.stream(values())
                .filter(group -> group.name().equals(name))
                .findFirst();
    }

    List<ProjectOffer> projects(Catalogue catalogue) {
        return this == LATEST
                ? catalogue.latest(LATEST_SHOWN)
                : catalogue.underLetters(name().charAt(0), name().charAt(name().length() - 1));
    }
}
