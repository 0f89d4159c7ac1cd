package org.certhall.core.application;

import java.util.List;
import java.util.Set;
import org.certhall.api.catalogue.ExtraField;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.ProjectOffer.OptionalField;
import org.certhall.api.catalogue.QuantityRule;
import org.certhall.api.catalogue.QuantityRule.CertificateRole;
import org.certhall.api.catalogue.RequiredDocument;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.value.LocalisedText;
import org.certhall.core.catalogue.Offers;

/** An offer for tests that asks for whatever is named. */
record Wanted(
        SubjectKind kind,
        boolean personNamed,
        List<RequiredDocument> documents,
        Set<OptionalField> optional,
        List<ExtraField> extras) {
    static final Wanted ORGANISATION = new Wanted(
            SubjectKind.ORGANISATION, false, List.of(paper("licence"), paper("letter")), Set.of(), List.of());
    static final Wanted INDIVIDUAL = new Wanted(
            SubjectKind.INDIVIDUAL,
            false,
            List.of(paper("identity-front"), paper("identity-back")),
            Set.of(),
            List.of());

    Wanted namingPersons() {
        return new Wanted(kind, true, documents, optional, extras);
    }

    Wanted with(OptionalField... fields) {
        return new Wanted(kind, personNamed, documents, Set.of(fields), extras);
    }

    Wanted with(ExtraField... fields) {
        return new Wanted(kind, personNamed, documents, optional, List.of(fields));
    }

    ProjectOffer offer() {
        ProjectOffer plain = Offers.named("project", "项目");
        List<CertificateRole> roles = List.of(
                new CertificateRole("operator", new LocalisedText("经办员", "Operator")),
                new CertificateRole("reviewer", new LocalisedText("审核员", "Reviewer")));
        return new ProjectOffer(
                plain.id(),
                plain.version(),
                plain.name(),
                plain.published(),
                plain.aliases(),
                null,
                plain.description(),
                null,
                kind,
                plain.certificateTypes(),
                plain.years(),
                new QuantityRule(2, 2, roles, personNamed),
                plain.keyTypes(),
                plain.prices(),
                documents,
                optional,
                extras,
                plain.review(),
                plain.proofs(),
                true,
                plain.delivery(),
                null);
    }

    private static RequiredDocument paper(String id) {
        return new RequiredDocument(id, LocalisedText.same(id), LocalisedText.same("hint"), true, null);
    }
}
