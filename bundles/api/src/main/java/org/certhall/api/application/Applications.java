package org.certhall.api.application;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.catalogue.CatalogueException;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.letter.LetterFormat;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Applications of whoever calls, from the first 下一步 to 确认提交 (S30 to S82, T1 to T3, T15). Everything but
 * {@link #begin} throws {@link ApplicationException} with {@code UNKNOWN} for an application of somebody else.
 */
@Guarded
@ProviderType
public interface Applications {
    /** The texts that the declaration names (S30). */
    List<String> DECLARED = List.of("agreement", "cps", "cps-global");

    /** The text that asks for consent to the comparison of identities (S84). */
    String IDENTITY_QUERY = "identity-query";

    /** Longest value that is taken, in characters; the form's own limits are narrower. */
    int LONGEST = 4000;

    /**
     * Begins an application (T1).
     *
     * @throws CatalogueException where what was selected is not on offer
     * @throws ApplicationException {@code TOO_MANY_DRAFTS}
     */
    @Permitted(Role.APPLICANT)
    OrderNumber begin(Caller caller, Selection selection);

    /** Opens an application. */
    @Permitted(Role.APPLICANT)
    Application open(Caller caller, OrderNumber number);

    /**
     * Writes what was typed, field by field, complete or not; a field that was changed elsewhere since is not written but
     * comes back as a conflict. Fields that the form does not have are left out.
     *
     * @param at the step that the applicant is at, where the application opens next time
     * @throws ApplicationException {@code CLOSED}
     */
    @Permitted(Role.APPLICANT)
    Saved save(Caller caller, OrderNumber number, Step at, List<Edit> edits);

    /**
     * Chooses again in step one; answers are kept.
     *
     * @throws CatalogueException where what was selected is not on offer
     * @throws ApplicationException {@code CLOSED}
     */
    @Permitted(Role.APPLICANT)
    Application choose(Caller caller, OrderNumber number, Selection selection);

    /**
     * Gives the consent to the comparison of identities, or takes it back.
     *
     * @param edition the one that was shown
     * @throws ApplicationException {@code CLOSED}; {@code TEXTS_AWAY} where that edition is not in force
     */
    @Permitted(Role.APPLICANT)
    Application consent(Caller caller, OrderNumber number, AcceptedEdition edition, boolean given);

    /**
     * Hands the application in (T3, T15). Once handed in, it stays so: asking again changes nothing.
     *
     * @throws ApplicationException where it cannot be handed in as it is; nothing is changed then
     */
    @Permitted(Role.APPLICANT)
    void submit(Caller caller, OrderNumber number, Submission submission);

    /** Gives the formats in which letters can be had now; empty while nobody writes any. */
    @Permitted(Role.APPLICANT)
    Set<LetterFormat> letterFormats(Caller caller);

    /**
     * Writes a paper that is to be signed and stamped, filled with what stands in the application and is right; for the rest
     * it leaves lines to write on. It carries the application's code (S65, S66).
     *
     * @throws ApplicationException {@code NO_LETTER}; {@code CLOSED} once it has been handed in
     */
    @Permitted(Role.APPLICANT)
    byte[] letter(Caller caller, OrderNumber number, FieldKey paper, LetterFormat format, Locale language);

    /** Lists the organisations that the account has applied for, the last one first. */
    @Permitted(Role.APPLICANT)
    List<FormerOrganisation> formerOrganisations(Caller caller);

    /**
     * Fills the organisation's fields of the application from the account's book.
     *
     * @throws ApplicationException {@code UNKNOWN} for an entry of somebody else
     */
    @Permitted(Role.APPLICANT)
    Application fillIn(Caller caller, OrderNumber number, long organisation);
}
