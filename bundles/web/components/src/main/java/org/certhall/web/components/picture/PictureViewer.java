package org.certhall.web.components.picture;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.certhall.api.reading.Place;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** A picture to look at closely: larger, smaller, turned, with boxes on it and others to be drawn. */
public final class PictureViewer extends Div {
    private static final long serialVersionUID = 1;
    private static final Texts TEXTS = new Texts(PictureField.class);
    private static final double STEP = 1.5;
    private static final double LARGEST = 6;
    private static final int QUARTER = 90;
    private static final int WHOLE = 360;

    /** Lays the picture out as it is turned, and tells of boxes that are drawn, in shares of the picture as it is kept. */
    private static final String VIEW = """
            const layer = this.firstElementChild;
            const view = {zoom: 1, turn: 0, drawing: false};
            const lay = () => {
              const picture = layer.querySelector('img');
              if (!picture || !picture.naturalWidth) return;
              const ratio = picture.naturalHeight / picture.naturalWidth;
              const across = view.turn % 180 !== 0;
              const room = Math.min(this.clientWidth, across ? this.clientHeight * ratio * 1.6 : this.clientHeight / ratio * 1.6);
              const shown = Math.max(room, this.clientWidth * 0.6) * view.zoom;
              const width = across ? shown / ratio : shown;
              const height = width * ratio;
              layer.style.width = width + 'px';
              layer.style.height = height + 'px';
              layer.style.transform = {0: 'none', 90: `translateX(${height}px) rotate(90deg)`,
                180: `translate(${width}px, ${height}px) rotate(180deg)`, 270: `translateY(${width}px) rotate(270deg)`}[view.turn];
            };
            layer.addEventListener('load', lay, true);
            new ResizeObserver(lay).observe(this);
            this.addEventListener('view', event => {
              Object.assign(view, event.detail);
              this.classList.toggle('drawing', view.drawing);
              lay();
            });
            const share = event => {
              const box = layer.getBoundingClientRect();
              const within = value => Math.min(1, Math.max(0, value));
              const u = within((event.clientX - box.left) / box.width);
              const v = within((event.clientY - box.top) / box.height);
              return {0: [u, v], 90: [v, 1 - u], 180: [1 - u, 1 - v], 270: [1 - v, u]}[view.turn];
            };
            layer.addEventListener('pointerdown', down => {
              if (!view.drawing) return;
              down.preventDefault();
              layer.setPointerCapture(down.pointerId);
              const from = share(down);
              let part;
              const pen = document.createElement('div');
              pen.className = 'picture-box';
              layer.append(pen);
              const move = event => {
                const to = share(event);
                part = [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])];
                ['left', 'top', 'width', 'height'].forEach((side, i) => pen.style[side] = part[i] * 100 + '%');
              };
              layer.addEventListener('pointermove', move);
              layer.addEventListener('pointerup', () => {
                layer.removeEventListener('pointermove', move);
                pen.remove();
                if (part && part[2] > 0.01 && part[3] > 0.01) {
                  this.dispatchEvent(new CustomEvent('drawn', {detail: part.map(value => value.toFixed(4)).join(' ')}));
                }
              }, {once: true});
            });
            """;

    private final Words words;
    private final Div stage = new Div();
    private final Div layer = new Div();
    private double zoom = 1;
    private int turn;
    private boolean drawing;
    private transient Consumer<Place> drawn = place -> {};

    public PictureViewer(Locale locale) {
        words = new Words(TEXTS, locale);
        addClassName("picture-viewer");
        stage.addClassName("viewer-stage");
        stage.getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        layer.addClassName("viewer-layer");
        stage.add(layer);
        Div tools = new Div(
                tool(words.get("viewer.larger"), Key.KEY_Z, () -> zoom = Math.min(LARGEST, zoom * STEP)),
                tool(words.get("viewer.smaller"), Key.KEY_X, () -> zoom = Math.max(1 / STEP, zoom / STEP)),
                tool(words.get("viewer.turn"), Key.KEY_T, () -> turn = (turn + QUARTER) % WHOLE));
        tools.addClassName("picture-tools");
        add(tools, stage);
        stage.getElement().executeJs(VIEW);
        stage.getElement()
                .addEventListener(
                        "drawn",
                        event -> drawn.accept(place(event.getEventData().getString("event.detail"))))
                .addEventData("event.detail");
    }

    /** Shows a picture upright and whole. */
    public void show(String title, byte[] jpeg) {
        layer.removeAll();
        JpegImage picture = new JpegImage(title);
        picture.show(jpeg);
        layer.add(picture);
        stage.getElement().setAttribute("aria-label", title);
        zoom = 1;
        turn = 0;
        view();
    }

    /** Draws boxes, each with the words that stand beside it, in place of former ones. */
    public void mark(Map<String, Place> boxes) {
        layer.getChildren().filter(Div.class::isInstance).toList().forEach(layer::remove);
        boxes.forEach((name, place) -> {
            Div box = new Div(new Span(name));
            box.addClassName("picture-box");
            MarkedPicture.put(box, place);
            layer.add(box);
        });
    }

    /** Lets boxes be drawn with pointer or finger, or not any more. */
    public void draw(boolean wanted, Consumer<Place> listener) {
        drawing = wanted;
        drawn = listener;
        view();
    }

    private Button tool(String name, Key key, Runnable pressed) {
        Button tool = new Button(name, press -> {
            pressed.run();
            view();
        });
        tool.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        tool.addClickShortcut(key, KeyModifier.ALT);
        return tool;
    }

    private void view() {
        stage.getElement()
                .executeJs(
                        "this.dispatchEvent(new CustomEvent('view', {detail: {zoom: $0, turn: $1, drawing: $2}}))",
                        zoom,
                        turn,
                        drawing);
    }

    private static Place place(String shares) {
        String[] values = shares.split(" ");
        return new Place(
                Double.parseDouble(values[0]),
                Double.parseDouble(values[1]),
                Double.parseDouble(values[2]),
                Double.parseDouble(values[3]));
    }
}
