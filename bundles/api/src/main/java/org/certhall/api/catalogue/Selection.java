package org.certhall.api.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What an applicant has chosen in step one (S36 to S40).
 *
 * @param delivery {@code null} until it is chosen
 */
public record Selection(
        String project,
        String certificateType,
        int years,
        int quantity,
        String keyType,
        ProjectOffer.@Nullable DeliveryChoice delivery) {}
