package org.certhall.web.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.catalogue.KeyType;
import org.certhall.api.value.Money;
import org.certhall.web.applicant.selection.Field;
import org.certhall.web.applicant.selection.OfferInFull;
import org.certhall.web.applicant.selection.StepOne;
import org.certhall.web.components.ChoiceCards;
import org.certhall.web.components.ChoiceCards.Choice;
import org.certhall.web.components.HelpLink;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.FragmentSlot;
import org.certhall.web.portal.api.Places;

/** What is chosen below the project: certificate type, term, quantity and key type (S36 to S40). */
final class OfferChoices extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final ChoiceCards certificateTypes;
    private final ChoiceCards years;
    private final QuantityField quantity;
    private final ChoiceCards keyTypes;

    OfferChoices(Words words, StepOne step, Runnable changed) {
        this.words = words;
        addClassName("stack");
        certificateTypes = group("certificate-type", "field.certificate-type", this::certificateTypeCard, id -> {
            step.chooseCertificateType(id);
            changed.run();
        });
        years = group("years", "field.years", choice -> Cards.priced(choice.label(), (String) choice.face()), id -> {
            step.chooseYears(Integer.parseInt(id));
            changed.run();
        });
        quantity = new QuantityField(words, number -> {
            step.chooseQuantity(number);
            changed.run();
        });
        add(quantity);
        keyTypes = group("key-type", "field.key-type", this::keyTypeCard, id -> {
            step.chooseKeyType(id);
            changed.run();
        });
    }

    /** Shows what the project offers and what of it is chosen. */
    void show(OfferInFull offer, StepOne step) {
        certificateTypes.setChoices(offer.certificateTypes().stream()
                .map(type -> new Choice(type.id(), words.of(type.name()), type))
                .toList());
        certificateTypes.setValue(step.wanted().certificateType());
        years.setChoices(terms(offer, step).toList());
        years.setValue(
                step.wanted().years() == null ? null : step.wanted().years().toString());
        quantity.show(offer.project().quantity(), step.wanted().quantity());
        keyTypes.setChoices(offer.keyTypes().stream()
                .map(type -> new Choice(type.id(), words.of(type.name()), new KeyFace(type, keyPrice(offer, type))))
                .toList());
        keyTypes.setValue(step.wanted().keyType());
    }

    void setProblem(Field field, String text) {
        switch (field) {
            case CERTIFICATE_TYPE -> certificateTypes.setProblem(text);
            case YEARS -> years.setProblem(text);
            case QUANTITY -> quantity.setProblem(text);
            case KEY_TYPE -> keyTypes.setProblem(text);
            case PROJECT -> throw new IllegalArgumentException("the project is chosen elsewhere");
        }
    }

    void focusField(Field field) {
        switch (field) {
            case CERTIFICATE_TYPE -> certificateTypes.focusChoice();
            case YEARS -> years.focusChoice();
            case QUANTITY -> quantity.focusNumber();
            case KEY_TYPE -> keyTypes.focusChoice();
            case PROJECT -> throw new IllegalArgumentException("the project is chosen elsewhere");
        }
    }

    private ChoiceCards group(String key, String label, Function<Choice, Component> content, Consumer<String> chosen) {
        H2 heading = new H2(words.get(label));
        ChoiceCards cards = new ChoiceCards(key, heading, content);
        cards.onChoice(chosen);
        Section section = new Section(HelpLink.beside(heading, "choose"), cards);
        section.addClassNames("section", "card");
        add(section);
        return cards;
    }

    private Stream<Choice> terms(OfferInFull offer, StepOne step) {
        String type = step.wanted().certificateType();
        List<Integer> terms = type == null ? offer.project().years() : offer.years(type);
        return terms.stream().map(term -> {
            String price = type == null
                    ? ""
                    : offer.project()
                            .prices()
                            .certificate(type, term)
                            .map(Money::display)
                            .orElse("");
            return new Choice(term.toString(), words.get("years." + term), price);
        });
    }

    private static Money keyPrice(OfferInFull offer, KeyType.Description type) {
        return offer.project().prices().keys().getOrDefault(type.id(), Money.ZERO);
    }

    private Component certificateTypeCard(Choice choice) {
        CertificateType.Description type = (CertificateType.Description) choice.face();
        return new FragmentSlot(Places.CERTIFICATE_TYPE_CARD, type.id(), () -> Cards.certificateType(type, words));
    }

    private Component keyTypeCard(Choice choice) {
        KeyFace face = (KeyFace) choice.face();
        FragmentSlot card =
                new FragmentSlot(Places.KEY_TYPE_CARD, face.type().id(), () -> Cards.keyType(face.type(), words));
        return new Div(card, Cards.price(face.price().display()));
    }

    /** What a key type's card is drawn from. */
    private record KeyFace(KeyType.Description type, Money price) {}
}
