package org.certhall.api.sheet;

import java.util.List;
import org.certhall.api.application.FormField;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.Selection;

/**
 * What the table for a selection asks for.
 *
 * @param selection whole, with the way of delivery
 * @param columns everything that the form asks for but pictures, in its order
 */
public record SheetForm(ProjectOffer offer, Selection selection, List<Column> columns) {
    public SheetForm {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param wanted whether a row is wrong without it: it must be filled in, and nothing else tells what it would say
     */
    public record Column(FormField field, boolean wanted) {}
}
