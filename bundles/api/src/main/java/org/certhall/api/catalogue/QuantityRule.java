package org.certhall.api.catalogue;

import java.util.List;
import org.certhall.api.value.LocalisedText;

/**
 * How many certificates one order takes (S38, S39).
 *
 * @param roles where the quantity is fixed, one role per certificate; empty for certificates without roles
 * @param personNamed whether the form asks for the name of each role's holder (S147)
 */
public record QuantityRule(int minimum, int maximum, List<CertificateRole> roles, boolean personNamed) {
    public QuantityRule {
        roles = List.copyOf(roles);
        if (minimum < 1 || maximum < minimum || (!roles.isEmpty() && (minimum != maximum || roles.size() != minimum))) {
            throw new IllegalArgumentException("a quantity is at least 1, and roles fix it");
        }
    }

    /** Tells whether the applicant has no choice. */
    public boolean fixed() {
        return minimum == maximum;
    }

    /** The role for which one certificate of the order is made, such as 经办员. */
    public record CertificateRole(String id, LocalisedText name) {}
}
