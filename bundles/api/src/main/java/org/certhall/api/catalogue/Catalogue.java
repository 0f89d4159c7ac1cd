package org.certhall.api.catalogue;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** An immutable picture of what is on offer at one moment; an operation takes one and works with it. */
@ProviderType
public interface Catalogue {
    /** Gives the newest projects first (S32). */
    List<ProjectOffer> latest(int limit);

    /** Gives the projects under the index letters {@code from} to {@code to}, by letter and pinyin (S33). */
    List<ProjectOffer> underLetters(char from, char to);

    /** Finds projects by characters, full pinyin, initials or alias, the best match first (S34, S35). */
    List<ProjectOffer> search(String text, int limit);

    /** Gives all projects on offer, by pinyin. */
    List<ProjectOffer> projects();

    Optional<ProjectOffer> project(String id);

    Optional<CertificateType.Description> certificateType(String id);

    Optional<KeyType.Description> keyType(String id);

    /** Gives the legal texts in force, by id. */
    List<LegalText.Edition> legalTexts();

    /**
     * Prices a selection.
     *
     * @throws CatalogueException where the project, or what was selected of it, is not on offer
     */
    Quote quote(Selection selection);
}
