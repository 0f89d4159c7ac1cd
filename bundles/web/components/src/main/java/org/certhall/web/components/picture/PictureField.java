package org.certhall.web.components.picture;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.api.application.FieldKey;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.Documents;
import org.certhall.api.document.Edit;
import org.certhall.api.document.StoredDocument;
import org.certhall.api.document.Upload;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.reading.Place;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;
import org.certhall.web.portal.api.Visitor;

/**
 * A picture of a paper (S51–S55): chosen, photographed or dropped, made smaller by the browser, kept by {@link Documents},
 * shown with its watermark, to be looked at, turned, cut and removed. Its label is the name of a group, within which stand
 * the buttons.
 *
 * <p>Use: {@code new PictureField(documents, number, FieldKey.document("licence"), "机构证件", locale)}; then {@link #setValue}
 * with the answer as it is, and {@link #onChange} to save the answer as it becomes. What the listener is told has been kept
 * already; once the listener returns, the document that was replaced is removed. A listener that cannot save throws
 * nothing: it calls {@link #setValue} with what the answer is instead. Problems of the form's own, such as a missing paper,
 * come by {@link #setErrorMessage} and {@link #setInvalid}.
 */
public final class PictureField extends Div implements HasValidationProperties, Focusable<Div> {
    private static final long serialVersionUID = 1;
    private static final Texts TEXTS = new Texts(PictureField.class);

    private final transient Documents documents;
    private final transient OrderNumber order;
    private final transient FieldKey field;
    private final transient Words words;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final String label;
    private final Button choose;
    private final Div shown = new Div();
    private final MarkedPicture thumbnail;
    private transient Optional<Place> marked = Optional.empty();
    private final Span status = new Span();
    private final Paragraph problem = new Paragraph();
    private transient Consumer<Optional<String>> listener = id -> {};
    private String value = "";
    private String refused = "";
    private String wrong = "";
    private boolean invalid;

    /** Takes a field of an order that the visitor fills in. */
    public PictureField(Documents documents, OrderNumber order, FieldKey field, String label, Locale locale) {
        this.documents = documents;
        this.order = order;
        this.field = field;
        this.label = label;
        this.words = new Words(TEXTS, locale);
        String id = "picture-" + field.value().replace(':', '-');
        addClassName("picture-field");
        Span name = new Span(label);
        name.setId(id + "-label");
        name.addClassName("field-label");
        Paragraph help = new Paragraph(words.get("help"));
        help.setId(id + "-help");
        help.addClassNames("muted", "small");
        problem.setId(id + "-problem");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        status.getElement().setAttribute("role", "status");
        status.addClassNames("muted", "small");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-labelledby", id + "-label")
                .setAttribute("aria-describedby", id + "-help " + id + "-problem");
        choose = new Button(words.get("choose"));
        Button photograph = new Button(words.get("photograph"));
        photograph.addClassName("picture-photograph");
        thumbnail = new MarkedPicture(words.get("thumbnail", label));
        Div tools = new Div(
                tool(words.get("look"), this::look),
                tool(words.get("turn"), () -> redraw(Edit.turned(90))),
                tool(words.get("cut"), this::cut),
                tool(words.get("remove"), this::remove));
        tools.addClassName("picture-tools");
        shown.add(thumbnail, tools);
        shown.addClassName("picture-shown");
        PictureUpload upload = new PictureUpload(words, choose, photograph, this::take);
        upload.addFileRejectedListener(rejected -> refuse(words.get("problem.rejected")));
        upload.addFailedListener(failed -> refuse(words.get("problem.failed")));
        add(name, help, shown, upload, photograph, status, problem);
        show(Optional.empty());
    }

    /** Shows the answer as it is, without telling the listener; a document that is gone is none. */
    public void setValue(Optional<String> id) {
        Optional<StoredDocument> found = Optional.empty();
        try {
            found = id.map(known -> documents.find(visitor.caller(), known));
        } catch (AccessDeniedException gone) {
            status.setText(words.get("removed"));
        }
        show(found.map(StoredDocument::id));
    }

    /** Draws a box around what somebody wants looked at, or takes it away. */
    public void mark(Optional<Place> place) {
        marked = place;
        thumbnail.mark(place);
    }

    /** Gives the id of the document that is shown. */
    public Optional<String> value() {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** Tells of every new picture, and of none by an empty one, on the page's own thread. */
    public void onChange(Consumer<Optional<String>> changed) {
        listener = changed;
    }

    /** Runs on the thread of the request that brings the file, so that the page stays alive meanwhile. */
    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        byte[] file;
        try (InputStream in = event.getInputStream()) {
            file = in.readNBytes(Documents.LARGEST_FILE + 1);
        }
        ui.access(() -> status.setText(words.get("working")));
        Supplier<Runnable> work = isPdf(file) ? () -> pages(file) : () -> kept(Upload.of(file));
        Runnable follows = attempt(work);
        ui.access(follows::run);
    }

    private static boolean isPdf(byte[] file) {
        return file.length > 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
    }

    private Runnable pages(byte[] pdf) {
        List<byte[]> pages = documents.pages(visitor.caller(), pdf);
        if (pages.size() == 1) {
            return kept(Upload.of(pdf));
        }
        return () -> {
            status.setText("");
            PictureDialog.choose(
                    words,
                    label,
                    pages,
                    page -> attempt(() -> kept(new Upload(pdf, page, Edit.NONE)))
                            .run());
        };
    }

    private Runnable kept(Upload upload) {
        StoredDocument stored = documents.add(visitor.caller(), order, field, upload);
        return () -> replace(Optional.of(stored.id()));
    }

    /** Gives what is to be done on the page: what the work says, or to say what is wrong. */
    private Runnable attempt(Supplier<Runnable> work) {
        try {
            return work.get();
        } catch (DocumentException refused) {
            return () -> refuse(Refusal.of(refused, words));
        } catch (RuntimeException unexpected) {
            return () -> {
                status.setText("");
                throw unexpected;
            };
        }
    }

    /** Shows and tells of a document that has been kept, then removes the one that it replaces. */
    void replace(Optional<String> next) {
        Optional<String> former = value();
        show(next);
        status.setText(next.isPresent() ? words.get("there") : words.get("removed"));
        listener.accept(next);
        if (value().equals(next)) {
            former.ifPresent(id -> documents.remove(visitor.caller(), id));
        }
    }

    private void look() {
        onPage(id -> PictureDialog.look(words, label, documents.preview(visitor.caller(), id), marked));
    }

    private void cut() {
        onPage(id -> PictureDialog.cut(words, label, documents.preview(visitor.caller(), id), this::redraw));
    }

    private void redraw(Edit edit) {
        onPage(id ->
                replace(Optional.of(documents.redraw(visitor.caller(), id, edit).id())));
    }

    private void remove() {
        onPage(id -> replace(Optional.empty()));
        choose.focus();
    }

    private void onPage(Consumer<String> work) {
        try {
            value().ifPresent(work);
        } catch (DocumentException refused) {
            refuse(Refusal.of(refused, words));
        }
    }

    private static Button tool(String name, Runnable pressed) {
        Button tool = new Button(name, press -> pressed.run());
        tool.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return tool;
    }

    private void show(Optional<String> id) {
        value = id.orElse("");
        refused = "";
        setInvalid(false);
        shown.setVisible(id.isPresent());
        choose.setText(id.isPresent() ? words.get("choose.again") : words.get("choose"));
        id.ifPresent(known -> thumbnail.show(documents.thumbnail(visitor.caller(), known)));
    }

    /** Says why a file was not taken, until another one is: the form's own problems are renewed whenever anything is saved. */
    private void refuse(String reason) {
        status.setText("");
        refused = reason;
        say();
    }

    @Override
    public void setErrorMessage(String message) {
        wrong = message;
        say();
    }

    @Override
    public void setInvalid(boolean becomes) {
        invalid = becomes;
        say();
    }

    @Override
    public boolean isInvalid() {
        return problem.isVisible();
    }

    private void say() {
        problem.setText(refused.isEmpty() ? wrong : refused);
        problem.setVisible(invalid || !refused.isEmpty());
    }

    @Override
    public void focus() {
        choose.focus();
    }
}
