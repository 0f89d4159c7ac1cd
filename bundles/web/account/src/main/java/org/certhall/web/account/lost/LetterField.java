package org.certhall.web.account.lost;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** Takes the stamped letter: a picture or a PDF of at most 5 MiB. */
final class LetterField extends Div implements HasValidationProperties, Focusable<Div> {
    private static final long serialVersionUID = 1;
    private static final String ID = "letter";

    private final transient Words words;
    private final transient Letters letters;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final Button choose;
    private final Span name = new Span();
    private final Paragraph problem = new Paragraph();

    LetterField(Words words, Letters letters) {
        this.words = words;
        this.letters = letters;
        addClassName("letter-field");
        Span label = new Span(words.get("field.letter"));
        label.setId(ID + "-label");
        label.addClassName("field-label");
        choose = new Button(words.get("letter.choose"));
        Upload upload = new Upload(this::take);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(words.get("letter.drop")));
        upload.setAcceptedFileTypes("image/jpeg", "image/png", "application/pdf", ".jpg", ".jpeg", ".png", ".pdf");
        upload.setMaxFileSize(Letters.LARGEST);
        upload.addFileRejectedListener(rejected -> refuse(words.get("letter.rejected")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        Paragraph help = new Paragraph(words.get("letter.help"));
        help.setId(ID + "-help");
        help.addClassNames("muted", "small");
        name.getElement().setAttribute("role", "status");
        problem.setId(ID + "-problem");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-labelledby", ID + "-label")
                .setAttribute("aria-describedby", ID + "-help " + ID + "-problem");
        add(label, help, upload, name, problem);
        letter().ifPresent(this::show);
    }

    /** Gives what was uploaded; nothing where it gave way to others. */
    byte[] content() {
        return letter().map(Letters.Letter::content).orElse(new byte[0]);
    }

    void forget() {
        visitor.kept(Uploaded.class).map(Uploaded::key).ifPresent(letters::drop);
        visitor.forget(Uploaded.class);
    }

    private Optional<Letters.Letter> letter() {
        return visitor.kept(Uploaded.class).flatMap(uploaded -> letters.find(uploaded.key()));
    }

    /** Reads no more than a letter may have, whatever the browser announces. */
    private void take(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream in = event.getInputStream()) {
            content = in.readNBytes(Letters.LARGEST + 1);
        }
        String file = event.getFileName();
        event.getUI().access(() -> {
            if (content.length > Letters.LARGEST) {
                refuse(words.get("letter.rejected"));
                return;
            }
            forget();
            Letters.Letter letter = new Letters.Letter(file, content);
            UUID key = letters.keep(letter);
            visitor.keep(Uploaded.class, new Uploaded(key));
            show(letter);
        });
    }

    private void show(Letters.Letter letter) {
        setInvalid(false);
        name.setText(words.get("letter.there", letter.name()));
    }

    private void refuse(String reason) {
        setErrorMessage(reason);
        setInvalid(true);
    }

    @Override
    public void setErrorMessage(String message) {
        problem.setText(message);
    }

    @Override
    public void setInvalid(boolean invalid) {
        problem.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return problem.isVisible();
    }

    @Override
    public void focus() {
        choose.focus();
    }
}
