package org.certhall.web.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.catalogue.KeyType;
import org.certhall.api.catalogue.Picture;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.web.components.Words;

/** The portal's standard cards, for what has no fragment of its own. */
final class Cards {
    private Cards() {}

    static Component project(ProjectOffer offer, Words words) {
        Div card = card(words.of(offer.name()), words.of(offer.description()));
        card.add(meta(subject(offer.subjectKind(), words)));
        if (offer.themeVariant() != null) {
            card.addClassName(offer.themeVariant());
        }
        return card;
    }

    static Component certificateType(CertificateType.Description type, Words words) {
        Div card = card(words.of(type.name()), words.of(type.summary()));
        card.add(meta(subject(type.subjectKind(), words)));
        return card;
    }

    static Component keyType(KeyType.Description type, Words words) {
        Div card = card(words.of(type.name()), words.of(type.summary()));
        Picture picture = type.picture();
        if (picture != null) {
            Image image = new Image(picture.dataUri(), "");
            image.addClassName("card-picture");
            card.addComponentAsFirst(image);
        }
        return card;
    }

    /** Makes a card of a name and a price. */
    static Component priced(String name, String price) {
        return new Div(title(name), price(price));
    }

    static Component price(String price) {
        Span line = meta(price);
        line.addClassName("tabular");
        return line;
    }

    /** Names whom a certificate is for. */
    static String subject(SubjectKind kind, Words words) {
        return words.get(kind == SubjectKind.ORGANISATION ? "subject.organisation" : "subject.individual");
    }

    private static Div card(String name, String text) {
        Span description = new Span(text);
        description.addClassName("card-text");
        return new Div(title(name), description);
    }

    private static Span title(String name) {
        Span title = new Span(name);
        title.addClassName("card-title");
        return title;
    }

    private static Span meta(String text) {
        Span meta = new Span(text);
        meta.addClassName("card-meta");
        return meta;
    }
}
