package org.certhall.web.components.picture;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.certhall.api.document.Edit;
import org.certhall.api.reading.Place;
import org.certhall.web.components.Words;

/** The windows of a picture field: to look, to cut, to choose a page. */
final class PictureDialog extends Dialog {
    private static final long serialVersionUID = 1;
    private static final double HUNDRED = 100;
    private static final int MOST_OFF_A_SIDE = 90;

    /** Shades what is cut away, and lets people draw what is to stay with pointer or finger. */
    private static final String DRAW = """
            const share = event => {
              const box = this.getBoundingClientRect();
              const within = value => Math.min(1, Math.max(0, value));
              return [within((event.clientX - box.left) / box.width), within((event.clientY - box.top) / box.height)];
            };
            const shade = cuts => this.style.setProperty('--cut', cuts.map(cut => cut + '%').join(' '));
            this.addEventListener('cuts', event => shade(event.detail));
            this.addEventListener('pointerdown', down => {
              down.preventDefault();
              this.setPointerCapture(down.pointerId);
              const [fromX, fromY] = share(down);
              let cuts;
              const move = event => {
                const [x, y] = share(event);
                cuts = [Math.min(fromY, y), 1 - Math.max(fromX, x), 1 - Math.max(fromY, y), Math.min(fromX, x)]
                    .map(cut => Math.round(cut * 100));
                shade(cuts);
              };
              this.addEventListener('pointermove', move);
              this.addEventListener('pointerup', () => {
                this.removeEventListener('pointermove', move);
                if (cuts && cuts[0] + cuts[2] < 90 && cuts[1] + cuts[3] < 90) {
                  this.dispatchEvent(new CustomEvent('drawn', {detail: cuts.join(' ')}));
                }
              }, {once: true});
            });
            """;

    private PictureDialog(String title) {
        addThemeName("picture");
        setHeaderTitle(title);
        setMaxWidth("96vw");
    }

    /** Shows a picture large. */
    static void look(Words words, String title, byte[] jpeg, Optional<Place> marked) {
        PictureDialog dialog = new PictureDialog(title);
        MarkedPicture picture = new MarkedPicture(title);
        picture.addClassName("picture-large");
        picture.show(jpeg);
        picture.mark(marked);
        dialog.add(picture);
        dialog.getFooter().add(dialog.closing(words.get("close")));
        dialog.open();
    }

    /** Asks what of a picture shall stay. */
    static void cut(Words words, String title, byte[] jpeg, Consumer<Edit> chosen) {
        PictureDialog dialog = new PictureDialog(title);
        JpegImage picture = new JpegImage(title);
        picture.show(jpeg);
        Div stage = new Div(picture);
        stage.addClassName("picture-stage");
        List<IntegerField> sides = List.of(
                side(words.get("cut.top")),
                side(words.get("cut.right")),
                side(words.get("cut.bottom")),
                side(words.get("cut.left")));
        sides.forEach(side -> side.addValueChangeListener(changed -> shade(stage, sides)));
        stage.getElement().executeJs(DRAW);
        stage.getElement()
                .addEventListener(
                        "drawn", drawn -> fill(sides, drawn.getEventData().getString("event.detail")))
                .addEventData("event.detail");
        Div numbers = new Div(sides.toArray(Component[]::new));
        numbers.addClassName("picture-sides");
        Paragraph help = new Paragraph(words.get("cut.help"));
        help.addClassNames("muted", "small");
        dialog.add(help, stage, numbers);
        Button done = new Button(words.get("cut.done"), pressed -> {
            dialog.close();
            chosen.accept(edit(sides));
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(dialog.closing(words.get("cancel")), done);
        dialog.open();
    }

    /** Asks which page of a PDF is meant. */
    static void choose(Words words, String title, List<byte[]> pages, IntConsumer chosen) {
        PictureDialog dialog = new PictureDialog(title);
        Div list = new Div();
        list.addClassName("picture-pages");
        for (int i = 0; i < pages.size(); i++) {
            int page = i;
            JpegImage picture = new JpegImage("");
            picture.show(pages.get(i));
            Button button = new Button(words.get("page", i + 1), picture, pressed -> {
                dialog.close();
                chosen.accept(page);
            });
            button.addClassName("picture-page");
            list.add(button);
        }
        Paragraph help = new Paragraph(words.get("page.help"));
        help.addClassNames("muted", "small");
        dialog.add(help, list);
        dialog.getFooter().add(dialog.closing(words.get("cancel")));
        dialog.open();
    }

    private Button closing(String name) {
        return new Button(name, pressed -> close());
    }

    private static IntegerField side(String label) {
        IntegerField side = new IntegerField(label);
        side.setMin(0);
        side.setMax(MOST_OFF_A_SIDE);
        side.setStep(1);
        side.setValue(0);
        side.setStepButtonsVisible(true);
        return side;
    }

    private static void fill(List<IntegerField> sides, String cuts) {
        String[] values = cuts.split(" ");
        for (int i = 0; i < sides.size(); i++) {
            sides.get(i).setValue(Integer.valueOf(values[i]));
        }
    }

    private static void shade(Div stage, List<IntegerField> sides) {
        stage.getElement()
                .executeJs(
                        "this.dispatchEvent(new CustomEvent('cuts', {detail: [$0, $1, $2, $3]}))",
                        cut(sides.get(0)),
                        cut(sides.get(1)),
                        cut(sides.get(2)),
                        cut(sides.get(3)));
    }

    /** What would leave nothing leaves the picture whole in that direction. */
    private static Edit edit(List<IntegerField> sides) {
        double top = cut(sides.get(0)) / HUNDRED;
        double right = cut(sides.get(1)) / HUNDRED;
        double bottom = cut(sides.get(2)) / HUNDRED;
        double left = cut(sides.get(3)) / HUNDRED;
        double width = 1 - left - right;
        double height = 1 - top - bottom;
        boolean wide = width > 0;
        boolean tall = height > 0;
        return new Edit(0, wide ? left : 0, tall ? top : 0, wide ? width : 1, tall ? height : 1);
    }

    private static int cut(IntegerField side) {
        Integer value = side.getValue();
        return value == null ? 0 : Math.max(0, Math.min(MOST_OFF_A_SIDE, value));
    }
}
