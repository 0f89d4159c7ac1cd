package org.certhall.web.components.picture;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.certhall.api.reading.Place;

/** A picture with a box around what somebody wants looked at. */
public final class MarkedPicture extends Div {
    private static final long serialVersionUID = 1;
    private static final double HUNDRED = 100;

    private final JpegImage picture;
    private final Div box = new Div();

    public MarkedPicture(String alt) {
        addClassName("marked-picture");
        picture = new JpegImage(alt);
        box.addClassName("picture-box");
        box.setVisible(false);
        add(picture, box);
    }

    public void show(byte[] jpeg) {
        picture.show(jpeg);
    }

    /** Draws the box, or takes it away. */
    public void mark(Optional<Place> place) {
        box.setVisible(place.isPresent());
        place.ifPresent(known -> put(box, known));
    }

    /** Lays a box over a part of whatever it stands in. */
    static void put(Div box, Place place) {
        box.getStyle()
                .set("left", percent(place.left()))
                .set("top", percent(place.top()))
                .set("width", percent(place.width()))
                .set("height", percent(place.height()));
    }

    private static String percent(double share) {
        return share * HUNDRED + "%";
    }
}
