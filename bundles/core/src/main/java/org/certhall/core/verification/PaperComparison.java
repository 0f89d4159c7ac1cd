package org.certhall.core.verification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.identifier.OrganisationDocument;
import org.certhall.api.reading.Finding;
import org.certhall.api.reading.PaperKind;
import org.certhall.core.application.ReadApplication;
import org.certhall.core.document.KeptPapers;
import org.certhall.core.letter.DraftCodes;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.reading.KeptReading;
import org.certhall.core.reading.KeptReadings;
import org.certhall.core.reading.PaperCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Compares licence and letter with what was typed. Any other picture that an offer asks for is for an officer to look at; so is
 * a paper on which not everything could be made out.
 */
@Component(service = {PaperExamination.class, PaperComparison.class})
public final class PaperComparison implements PaperExamination {
    private final KeptPapers papers;
    private final KeptReadings readings;
    private final DraftCodes codes;

    @Activate
    public PaperComparison(
            @Reference KeptPapers papers, @Reference KeptReadings readings, @Reference DraftCodes codes) {
        this.papers = papers;
        this.readings = readings;
        this.codes = codes;
    }

    @Override
    public Papers examine(EntityManager entities, CustomerOrder order, ReadApplication application) {
        Map<String, FieldKey> kept = papers.of(entities, order.number());
        boolean underWay = false;
        SortedMap<FieldKey, String> doubts = new TreeMap<>();
        for (FormField field : application.fields()) {
            String picture = application.answers().getOrDefault(field.key(), "");
            if (field.kind() != FormField.Kind.IMAGE || picture.isEmpty() && !field.required()) {
                continue;
            }
            Optional<KeptReading> reading = readings.of(entities, picture);
            if (!field.key().equals(kept.get(picture))) {
                doubts.put(field.key(), "MISSING");
            } else if (KeptReadings.kind(field.key()).isEmpty()) {
                doubts.put(field.key(), "NOT_COMPARED");
            } else if (reading.map(KeptReading::again).orElse(true)) {
                underWay = true;
            } else {
                String found = findings(order, application.answers(), reading.get()).stream()
                        .filter(Finding::doubtful)
                        .map(finding -> finding.check() + " " + finding.outcome())
                        .sorted()
                        .collect(Collectors.joining(","));
                if (!found.isEmpty()) {
                    doubts.put(field.key(), found);
                }
            }
        }
        return new Papers(underWay, doubts);
    }

    /** Gives what the comparison says of one picture; empty where it has not been read. */
    public List<Finding> findings(
            EntityManager entities, CustomerOrder order, ReadApplication application, String paper) {
        return readings.of(entities, paper)
                .map(reading -> findings(order, application.answers(), reading))
                .orElse(List.of());
    }

    private List<Finding> findings(CustomerOrder order, Map<FieldKey, String> answers, KeptReading reading) {
        PaperCheck check = new PaperCheck(reading.report());
        if (reading.kind() == PaperKind.LETTER) {
            return check.letter(
                    code -> codes.check(code, order.number(), answers), answer(answers, FieldKey.HANDLER_NAME));
        }
        boolean coded =
                answer(answers, FieldKey.ORGANISATION_DOCUMENT).equals(OrganisationDocument.SOCIAL_CREDIT_CODE.name());
        return check.licence(
                answer(answers, FieldKey.ORGANISATION_NAME),
                coded ? answer(answers, FieldKey.ORGANISATION_NUMBER) : "",
                answer(answers, FieldKey.LEGAL_PERSON_NAME));
    }

    private static String answer(Map<FieldKey, String> answers, FieldKey field) {
        return answers.getOrDefault(field, "");
    }
}
