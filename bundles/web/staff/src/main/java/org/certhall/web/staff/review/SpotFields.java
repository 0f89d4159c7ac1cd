package org.certhall.web.staff.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.reading.Place;
import org.certhall.web.components.Words;
import org.certhall.web.components.picture.PictureViewer;

/** A box on a picture, drawn with the pointer or typed as numbers. */
final class SpotFields extends Div {
    private static final long serialVersionUID = 1;
    private static final double HUNDRED = 100;

    private final transient Words words;
    private final PictureViewer viewer;
    private final IntegerField left;
    private final IntegerField top;
    private final IntegerField width;
    private final IntegerField height;

    SpotFields(Words words, PictureViewer viewer) {
        this.words = words;
        this.viewer = viewer;
        left = side("spot.left");
        top = side("spot.top");
        width = side("spot.width");
        height = side("spot.height");
        Paragraph help = new Paragraph(words.get("spot.help"));
        help.addClassNames("muted", "small");
        Div numbers = new Div(left, top, width, height);
        numbers.addClassName("picture-sides");
        add(help, numbers);
        List.of(left, top, width, height).forEach(side -> side.addValueChangeListener(change -> show()));
    }

    /** Lets the box be drawn from now on. */
    void begin(Optional<Place> former) {
        former.ifPresentOrElse(this::fill, () -> fill(new Place(0, 0, 0, 0)));
        viewer.draw(true, this::fill);
    }

    void end() {
        viewer.draw(false, place -> {});
    }

    /** Gives the box; empty where there is none. */
    Optional<Place> place() {
        Place place = new Place(share(left), share(top), share(width), share(height));
        return place.width() > 0 && place.height() > 0 ? Optional.of(place) : Optional.empty();
    }

    private void fill(Place place) {
        left.setValue(percent(place.left()));
        top.setValue(percent(place.top()));
        width.setValue(percent(place.width()));
        height.setValue(percent(place.height()));
        show();
    }

    private void show() {
        viewer.mark(place().map(place -> Map.of(words.get("spot.here"), place)).orElse(Map.of()));
    }

    private IntegerField side(String key) {
        IntegerField side = new IntegerField(words.get(key));
        side.setMin(0);
        side.setMax((int) HUNDRED);
        side.setStep(1);
        side.setStepButtonsVisible(true);
        return side;
    }

    private static int percent(double share) {
        return (int) Math.round(share * HUNDRED);
    }

    private static double share(IntegerField side) {
        Integer value = side.getValue();
        return value == null ? 0 : value / HUNDRED;
    }
}
