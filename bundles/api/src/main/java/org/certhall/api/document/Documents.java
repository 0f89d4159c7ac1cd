package org.certhall.api.document;

import java.util.List;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.application.FieldKey;
import org.certhall.api.identifier.OrderNumber;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The pictures of an order's papers (S51–S55). A JPEG, PNG, GIF, BMP or one page of a PDF comes in; what is kept is a JPEG
 * of at most 1 MiB that was drawn anew, upright, without whatever else the file carried. What is shown bears a watermark.
 *
 * <p>Nothing here changes answers: whoever fills in the order writes the id there, and removes the document that it
 * replaces. Everything answers {@link AccessDeniedException.Code#NOT_OWNER} for somebody else's papers, and for none.
 */
@Guarded
@ProviderType
public interface Documents {
    /** The largest file that is taken, in bytes. */
    int LARGEST_FILE = 20 << 20;

    /**
     * Takes in a picture for a field of the caller's own order while that is filled in or mended.
     *
     * @throws DocumentException saying what is wrong with the file, or what is away
     */
    @Permitted(everyAccount = true)
    StoredDocument add(Caller caller, OrderNumber order, FieldKey field, Upload upload);

    /**
     * Draws a stored document anew, turned and cut; gives a new document, and the former one stays.
     *
     * @throws DocumentException as {@link #add} does
     */
    @Permitted(everyAccount = true)
    StoredDocument redraw(Caller caller, String id, Edit edit);

    /**
     * Gives small JPEGs of a PDF's first pages, to choose one from; {@link Upload#page()} counts as they do.
     *
     * @throws DocumentException where it is no PDF or cannot be read
     */
    @Permitted(everyAccount = true)
    List<byte[]> pages(Caller caller, byte[] pdf);

    /** Gives what is known of a document. */
    @Permitted(everyAccount = true)
    StoredDocument find(Caller caller, String id);

    /** Gives a small JPEG with the watermark. */
    @Permitted(everyAccount = true)
    byte[] thumbnail(Caller caller, String id);

    /**
     * Gives the JPEG with the watermark, large enough to read.
     *
     * @throws DocumentException {@link DocumentException.Code#STORE_AWAY}, {@link DocumentException.Code#BUSY}
     */
    @Permitted(everyAccount = true)
    byte[] preview(Caller caller, String id);

    /**
     * Gives the JPEG as it is kept, without the watermark, to an officer who checks it; it is audited.
     *
     * @throws DocumentException {@link DocumentException.Code#STORE_AWAY}
     */
    @Permitted(Role.REVIEWER)
    byte[] original(Caller caller, String id);

    /** Takes a document out, while the order is filled in or mended; one that is out already is nothing to complain of. */
    @Permitted(everyAccount = true)
    void remove(Caller caller, String id);
}
