package org.certhall.web.applicant;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.catalogue.KeyType;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.QuantityRule;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.applicant.selection.Field;
import org.certhall.web.applicant.selection.OfferInFull;
import org.certhall.web.applicant.selection.StepOne;
import org.certhall.web.applicant.selection.Wanted;
import org.certhall.web.components.Words;

/** The choices of step one in words, for the panel beside it and for later steps (S43). */
public final class Summary extends DescriptionList {
    private static final long serialVersionUID = 1;

    public Summary() {
        addClassName("summary");
    }

    void show(StepOne step, Words words) {
        removeAll();
        Wanted wanted = step.wanted();
        Optional<OfferInFull> offer = step.offer();
        line(
                words,
                "field.project",
                offer.map(present -> words.of(present.project().name())));
        if (offer.isEmpty()) {
            return;
        }
        line(
                words,
                "field.certificate-type",
                step.nameOf(Field.CERTIFICATE_TYPE, wanted.certificateType()).map(words::of));
        line(words, "field.years", Optional.ofNullable(wanted.years()).map(years -> yearsInWords(years, words)));
        line(
                words,
                "field.quantity",
                Optional.ofNullable(wanted.quantity())
                        .map(number -> quantity(number, offer.get().project().quantity(), words)));
        line(
                words,
                "field.key-type",
                step.nameOf(Field.KEY_TYPE, wanted.keyType()).map(words::of));
    }

    /** Shows what was chosen of an offer that may have left the catalogue. */
    public void show(ProjectOffer offer, Selection selection, Catalogue catalogue, Words words) {
        removeAll();
        line(words, "field.project", Optional.of(words.of(offer.name())));
        Optional<LocalisedText> type =
                catalogue.certificateType(selection.certificateType()).map(CertificateType.Description::name);
        line(words, "field.certificate-type", Optional.of(type.map(words::of).orElse(selection.certificateType())));
        line(words, "field.years", Optional.of(yearsInWords(selection.years(), words)));
        line(words, "field.quantity", Optional.of(quantity(selection.quantity(), offer.quantity(), words)));
        Optional<LocalisedText> key = catalogue.keyType(selection.keyType()).map(KeyType.Description::name);
        line(words, "field.key-type", Optional.of(key.map(words::of).orElse(selection.keyType())));
    }

    static String yearsInWords(int years, Words words) {
        return words.get(years >= 1 && years <= 5 ? "years." + years : "years.other", years);
    }

    private static String quantity(int number, QuantityRule rule, Words words) {
        String roles = rule.roles().stream()
                .map(role -> words.of(role.name()))
                .collect(Collectors.joining(words.get("list.separator")));
        return words.get(roles.isEmpty() ? "quantity.plain" : "quantity.with-roles", number, roles);
    }

    private void line(Words words, String label, Optional<String> value) {
        add(new Term(words.get(label)), new Description(value.orElse(words.get("summary.open"))));
    }
}
