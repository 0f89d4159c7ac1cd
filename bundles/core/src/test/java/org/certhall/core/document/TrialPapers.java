package org.certhall.core.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.persistence.EntityManager;
import org.certhall.api.access.Caller;
import org.certhall.api.application.FieldKey;
import org.certhall.api.document.StoredDocument;
import org.certhall.api.document.Upload;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.core.order.Orders;
import org.certhall.core.picture.Picture;
import org.certhall.core.picture.Pictures;
import org.certhall.core.trial.Surroundings;

/** The area of papers as it stands in the house, with its own database as the store. */
public final class TrialPapers implements AutoCloseable {
    private final DocumentDesk desk;
    private final KeptPapers kept;

    /** A follower whom papers do not concern. */
    public static final class Nobody implements PaperFollower {
        @Override
        public void kept(EntityManager entities, StoredDocument paper) {}

        @Override
        public void removed(EntityManager entities, StoredDocument paper) {}
    }

    /** Whether officers have the orders in their hands. */
    public boolean inspected = true;

    public TrialPapers(Surroundings around, Orders orders, PaperFollower follower) {
        Stores stores = stores(around);
        Pictures pictures = new Pictures();
        kept = kept(around);
        desk = new DocumentDesk(
                around.units(),
                around.protection(),
                stores,
                new Intake(pictures, new Scanners()),
                pictures,
                orders,
                follower,
                (entities, officer, order) -> inspected,
                around.throttle(),
                around.audit());
    }

    /** Gives the papers that are kept, for tests that take none in. */
    public static KeptPapers kept(Surroundings around) {
        return new KeptPapers(around.units(), around.protection(), stores(around));
    }

    /** Keeps a picture of nothing, of which nobody is told, and gives its id. */
    public static String put(Surroundings around, OrderNumber order, FieldKey field) {
        String id = UUID.randomUUID().toString().replace("-", "");
        Picture nothing = new Picture(new byte[1], 1, 1, new byte[1]);
        new Shelf(around.units(), around.protection(), stores(around), around.clock())
                .put(id, order, field, nothing, (entities, row) -> {});
        return id;
    }

    private static Stores stores(Surroundings around) {
        Stores stores = new Stores();
        stores.addStore(new DatabaseStore(around.units()), new StoreReference(1));
        return stores;
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
