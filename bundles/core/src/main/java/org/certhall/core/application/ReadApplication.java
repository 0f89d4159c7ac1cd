package org.certhall.core.application;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.catalogue.ProjectOffer;

/**
 * An application as other areas read it.
 *
 * @param fields the form, in the order of the pages
 * @param answers as they are meant, those that are right alone
 * @param complete whether nothing is missing or wrong
 * @param consent the id of the consent to the comparison of identities; blank where there is none
 */
public record ReadApplication(
        ProjectOffer offer,
        List<FormField> fields,
        SortedMap<FieldKey, String> answers,
        boolean complete,
        String consent) {
    public ReadApplication {
        fields = List.copyOf(fields);
        answers = new TreeMap<>(answers);
    }

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "ReadApplication[" + offer.id() + ", " + complete + "]";
    }
}
