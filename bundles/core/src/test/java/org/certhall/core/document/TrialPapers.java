package org.certhall.core.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.certhall.api.access.Caller;
import org.certhall.api.application.FieldKey;
import org.certhall.api.document.Upload;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.core.order.Orders;
import org.certhall.core.picture.Pictures;
import org.certhall.core.trial.Surroundings;

/** The area of papers as it stands in the house, with its own database as the store. */
public final class TrialPapers implements AutoCloseable {
    private final DocumentDesk desk;
    private final KeptPapers kept;

    public TrialPapers(Surroundings around, Orders orders, PaperFollower follower) {
        Stores stores = new Stores();
        stores.addStore(new DatabaseStore(around.units()), new StoreReference(1));
        Pictures pictures = new Pictures();
        kept = new KeptPapers(around.units(), around.protection(), stores);
        desk = new DocumentDesk(
                around.units(),
                around.protection(),
                stores,
                new Intake(pictures, new Scanners()),
                pictures,
                orders,
                follower,
                around.throttle(),
                around.audit());
    }

    public KeptPapers kept() {
        return kept;
    }

    public DocumentDesk desk() {
        return desk;
    }

    /** Adds an empty page and gives its id. */
    public String add(Caller caller, OrderNumber order, FieldKey field) {
        return add(caller, order, field, page());
    }

    public String add(Caller caller, OrderNumber order, FieldKey field, byte[] picture) {
        return desk.add(caller, order, field, Upload.of(picture)).id();
    }

    private static byte[] page() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        desk.close();
    }
}
