package org.certhall.api.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.certhall.api.value.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * What a project offers, whole: an order keeps a copy of the offer it was made from.
 *
 * @param published the day from which S32 最新项目 counts the project as new
 * @param aliases other names under which people look for it (S35)
 * @param indexLetter the letter it stands under; {@code null} to compute it from the name (S33)
 * @param guide the project's own guide in Markdown, or {@code null} (S133)
 * @param certificateTypes ids of certificate types, the default first
 * @param years terms on offer, ascending, each 1 to 5 (S37)
 * @param keyTypes ids of key types, the default first
 * @param themeVariant a class name that the theme may style the project with, or {@code null}
 * @param reviewReasons what its officers often want corrected, in the project's words
 */
public record ProjectOffer(
        String id,
        String version,
        LocalisedText name,
        LocalDate published,
        List<String> aliases,
        @Nullable String indexLetter,
        LocalisedText description,
        @Nullable LocalisedText guide,
        SubjectKind subjectKind,
        List<String> certificateTypes,
        List<Integer> years,
        QuantityRule quantity,
        List<String> keyTypes,
        PriceList prices,
        List<RequiredDocument> documents,
        Set<OptionalField> optionalFields,
        List<ExtraField> extraFields,
        ReviewPolicy review,
        Set<Proof> proofs,
        boolean suspendedUntilReceipt,
        Set<DeliveryChoice> delivery,
        @Nullable String themeVariant,
        List<LocalisedText> reviewReasons) {
    public ProjectOffer {
        aliases = List.copyOf(aliases);
        certificateTypes = List.copyOf(certificateTypes);
        years = List.copyOf(years);
        keyTypes = List.copyOf(keyTypes);
        documents = List.copyOf(documents);
        optionalFields = Set.copyOf(optionalFields);
        extraFields = List.copyOf(extraFields);
        proofs = Set.copyOf(proofs);
        delivery = Set.copyOf(delivery);
        reviewReasons = List.copyOf(reviewReasons);
    }

    /** Makes an offer of a project that has no reasons of its own for its officers. */
    public ProjectOffer(
            String id,
            String version,
            LocalisedText name,
            LocalDate published,
            List<String> aliases,
            @Nullable String indexLetter,
            LocalisedText description,
            @Nullable LocalisedText guide,
            SubjectKind subjectKind,
            List<String> certificateTypes,
            List<Integer> years,
            QuantityRule quantity,
            List<String> keyTypes,
            PriceList prices,
            List<RequiredDocument> documents,
            Set<OptionalField> optionalFields,
            List<ExtraField> extraFields,
            ReviewPolicy review,
            Set<Proof> proofs,
            boolean suspendedUntilReceipt,
            Set<DeliveryChoice> delivery,
            @Nullable String themeVariant) {
        this(
                id,
                version,
                name,
                published,
                aliases,
                indexLetter,
                description,
                guide,
                subjectKind,
                certificateTypes,
                years,
                quantity,
                keyTypes,
                prices,
                documents,
                optionalFields,
                extraFields,
                review,
                proofs,
                suspendedUntilReceipt,
                delivery,
                themeVariant,
                List.of());
    }

    /** Gives the way in which keys reach an applicant who has not chosen one: to him, where the project sends them. */
    public DeliveryChoice usualDelivery() {
        return delivery.contains(DeliveryChoice.COURIER) ? DeliveryChoice.COURIER : DeliveryChoice.COUNTER;
    }

    /** Fields of S50 and S52 that a project may show. */
    public enum OptionalField {
        USER_IDENTIFIER,
        SEAL_IMAGE
    }

    /** How many officers a review takes. */
    public enum ReviewPolicy {
        AUTOMATIC,
        ONE_OFFICER,
        TWO_OFFICERS
    }

    /** Ways to prove the organisation's consent (§8). */
    public enum Proof {
        DEPOSIT,
        IN_PERSON,
        OFFICER
    }

    /** Ways in which keys reach the applicant (S112). */
    public enum DeliveryChoice {
        COURIER,
        COUNTER
    }
}
