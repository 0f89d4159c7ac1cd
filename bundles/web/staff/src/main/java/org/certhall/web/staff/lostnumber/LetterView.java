package org.certhall.web.staff.lostnumber;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.LostNumber.Letter;
import org.certhall.web.components.Words;

/** The letter, fetched only when somebody asks for it: a picture in the page, a PDF as a download. */
final class LetterView extends Div {
    private static final long serialVersionUID = 1;
    private static final String PDF = "application/pdf";

    LetterView(Words words, Supplier<Letter> source) {
        addClassName("letter-view");
        Paragraph audited = new Paragraph(words.get("letter.audited"));
        audited.addClassNames("muted", "small");
        Button show = new Button(words.get("letter.show"), click -> {
            removeAll();
            Letter letter;
            try {
                letter = source.get();
            } catch (AccountException over) {
                add(new Paragraph(words.get("problem.gone")));
                return;
            }
            if (letter.mediaType().equals(PDF)) {
                add(new Anchor(handler(letter, "letter.pdf"), AttachmentType.DOWNLOAD, words.get("letter.download")));
            } else {
                add(new Image(handler(letter, "letter").inline(), words.get("letter.alt")));
            }
        });
        add(show, audited);
    }

    private static com.vaadin.flow.server.streams.InputStreamDownloadHandler handler(Letter letter, String name) {
        return DownloadHandler.fromInputStream(request -> {
            request.getResponse().setHeader("Cache-Control", "no-store");
            request.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            return new DownloadResponse(
                    new ByteArrayInputStream(letter.content()), name, letter.mediaType(), letter.content().length);
        });
    }
}
