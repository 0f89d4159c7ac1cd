package org.certhall.api.sheet;

import java.util.List;
import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes drafts from the rows of a table, one each, for whoever calls (S149). The rows are worked through after the upload,
 * whether or not anybody looks. Uploads of others are not there.
 */
@Guarded
@ProviderType
public interface SheetImports {
    /** The most rows of one upload. */
    int MOST_ROWS = 5000;

    /**
     * Gives what the table asks for.
     *
     * @throws SheetException {@code NOT_ON_OFFER}
     */
    @Permitted(Role.APPLICANT)
    SheetForm form(Caller caller, Selection selection);

    /**
     * Takes the rows of a table, all or none.
     *
     * @param source is read where the upload may be, and fields that the form does not have are left out
     * @throws SheetException where it is not taken; nothing is made then
     */
    @Permitted(Role.APPLICANT)
    SheetImport upload(Caller caller, Selection selection, SheetSource source);

    /** Lists the uploads that are still known, the last one first. */
    @Permitted(Role.APPLICANT)
    List<SheetImport> list(Caller caller);

    /**
     * Gives what became of rows, a piece of the table at a time.
     *
     * @param piece counted from 0
     * @return empty behind the last piece
     * @throws SheetException {@code UNKNOWN}
     */
    @Permitted(Role.APPLICANT)
    Optional<List<SheetOutcome>> outcomes(Caller caller, String id, int piece);

    /**
     * Ends an upload before all of its rows have had their turn; one that has ended stays as it is.
     *
     * @throws SheetException {@code UNKNOWN}
     */
    @Permitted(Role.APPLICANT)
    void cancel(Caller caller, String id);

    /** Tells whenever any of the caller's uploads may have changed, on whichever node. */
    @Permitted(Role.APPLICANT)
    Subscription subscribe(Caller caller, Runnable changed);
}
