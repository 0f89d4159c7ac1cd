package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.regex.Pattern;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.FormField;
import org.certhall.api.letter.LetterFormat;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** 模板下载 (S65): the paper that is to be signed and stamped, filled with what was typed so far. */
final class LetterDownload extends Div {
    private static final long serialVersionUID = 1;
    private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[\\p{Cntrl}\\\\/:*?\"<>|]+");
    private static final int KILOBYTE = 1024;

    private final transient Words words;
    private final transient Wizard wizard;
    private final transient FormField paper;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final String name;
    private final Span status = new Span();

    /** @param name of the paper */
    LetterDownload(Words words, Wizard wizard, FormField paper, String name) {
        this.words = words;
        this.wizard = wizard;
        this.paper = paper;
        this.name = name;
        Set<LetterFormat> formats = wizard.letterFormats();
        Span heading = new Span(words.get("letter.heading"));
        heading.addClassName("field-label");
        Paragraph help = new Paragraph(words.get(formats.isEmpty() ? "letter.away" : "letter.help"));
        help.addClassNames(formats.isEmpty() ? "wait-box" : "muted", "small");
        status.getElement().setAttribute("role", "status");
        status.addClassNames("muted", "small");
        Div buttons = new Div();
        buttons.addClassName("letter-formats");
        formats.forEach(format -> offer(buttons, format));
        addClassName("letter-download");
        getElement().setAttribute("role", "group").setAttribute("aria-label", words.get("letter.group", name));
        add(heading, help, buttons, status);
    }

    /** A button and not the link itself: what was typed last is saved before the button's click arrives. */
    private void offer(Div buttons, LetterFormat format) {
        DownloadHandler file = DownloadHandler.fromInputStream(request -> file(request, format))
                .whenComplete(done -> {
                    if (!done) {
                        status.setText(words.get("refused.no-letter"));
                    }
                });
        Anchor link = new Anchor(file, AttachmentType.DOWNLOAD, "");
        link.getElement().setAttribute("hidden", true);
        buttons.add(
                new Button(words.get("letter." + format.extension()), click -> {
                    status.setText(words.get("letter.writing"));
                    link.getElement().executeJs("this.click()");
                }),
                link);
    }

    /** Runs on the thread of the request that fetches the file, so that the page stays alive meanwhile. */
    private DownloadResponse file(DownloadEvent request, LetterFormat format) {
        byte[] content;
        try {
            content = wizard.letter(visitor.caller(), paper.key(), format, words.locale());
        } catch (Wizard.AwayException | ApplicationException notNow) {
            return DownloadResponse.error(HttpStatusCode.SERVICE_UNAVAILABLE, notNow);
        }
        String fileName = NOT_IN_FILE_NAMES.matcher(name).replaceAll(" ").strip() + "-"
                + wizard.application().number().value() + "." + format.extension();
        request.getUI()
                .access(() -> status.setText(
                        words.get("letter.written", fileName, (content.length + KILOBYTE - 1) / KILOBYTE)));
        request.getResponse().setHeader("Cache-Control", "no-store");
        request.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        return new DownloadResponse(new ByteArrayInputStream(content), fileName, format.mediaType(), content.length);
    }
}
