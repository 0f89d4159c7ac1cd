package org.certhall.core.document;

import java.util.List;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.DocumentException.Code;
import org.certhall.api.document.Documents;
import org.certhall.api.document.Edit;
import org.certhall.api.document.PageRenderer;
import org.certhall.api.document.Upload;
import org.certhall.core.picture.FileKind;
import org.certhall.core.picture.Picture;
import org.certhall.core.picture.Pictures;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Makes pictures that may be kept out of files that anybody may have made. */
@Component(service = Intake.class)
public final class Intake {
    static final int MOST_KEPT = 1 << 20;

    private final Pictures pictures;
    private final Scanners scanners;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable PageRenderer renderer;

    @Activate
    public Intake(@Reference Pictures pictures, @Reference Scanners scanners) {
        this.pictures = pictures;
        this.scanners = scanners;
    }

    Intake(Pictures pictures, Scanners scanners, @Nullable PageRenderer renderer) {
        this(pictures, scanners);
        this.renderer = renderer;
    }

    /** Gives a picture of an upload, or says what is wrong with it. */
    Picture picture(Upload upload) {
        FileKind kind = examined(upload.file());
        byte[] picture = kind == FileKind.PDF ? renderer().page(upload.file(), upload.page()) : upload.file();
        return pictures.draw(picture, upload.edit(), MOST_KEPT);
    }

    /** Gives small pictures of a PDF's first pages; they have been through here too. */
    List<byte[]> pages(byte[] file) {
        if (examined(file) != FileKind.PDF) {
            throw new DocumentException(Code.NOT_A_PICTURE);
        }
        return renderer().overview(file).stream()
                .map(page -> pictures.draw(page, Edit.NONE, MOST_KEPT).thumbnail())
                .toList();
    }

    private FileKind examined(byte[] file) {
        if (file.length > Documents.LARGEST_FILE) {
            throw new DocumentException(Code.TOO_LARGE_FILE);
        }
        FileKind kind = FileKind.of(file).orElseThrow(() -> new DocumentException(Code.NOT_A_PICTURE));
        scanners.look(file);
        return kind;
    }

    private PageRenderer renderer() {
        PageRenderer present = renderer;
        if (present == null) {
            throw new DocumentException(Code.PDF_AWAY);
        }
        return present;
    }
}
