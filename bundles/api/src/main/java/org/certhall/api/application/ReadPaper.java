package org.certhall.api.application;

import java.util.List;
import java.util.Set;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Finding;

/**
 * What was read of a picture that stands in an application.
 *
 * @param paper the picture's field
 * @param reading whether it is still being read
 * @param missing what nobody could look for
 * @param items how many things that the form asks for it seems to say
 * @param offers those of them that the form says otherwise or not at all, without those that were dismissed; at most one a
 *     field
 * @param doubts what an officer may ask about the paper; they hold nothing up
 */
public record ReadPaper(
        FieldKey paper,
        boolean reading,
        Set<Aspect> missing,
        int items,
        List<FieldOffer> offers,
        List<Finding> doubts) {
    public ReadPaper {
        missing = Set.copyOf(missing);
        offers = List.copyOf(offers);
        doubts = List.copyOf(doubts);
    }
}
