package org.certhall.api.sheet;

import java.util.List;
import org.certhall.api.application.FieldProblem;
import org.certhall.api.identifier.OrderNumber;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param order that was made from it, now or before; {@code null} where there is none
 * @param problems everything that is wrong with it, in the order of the columns
 */
public record SheetOutcome(
        SheetRow row, Kind kind, @Nullable OrderNumber order, List<FieldProblem> problems) {
    public SheetOutcome {
        problems = List.copyOf(problems);
    }

    /** The kinds of outcome. */
    public enum Kind {
        /** Its turn has not come. */
        WAITING,
        /** It has become a draft. */
        MADE,
        /** It carried the number of an order already, and was left alone. */
        KEPT,
        /** It is wrong, and nothing was made of it. */
        WRONG
    }

    /** Makes the outcome of a row whose turn has not come. */
    public static SheetOutcome waiting(SheetRow row) {
        return new SheetOutcome(row, Kind.WAITING, null, List.of());
    }

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "SheetOutcome[" + row.number() + ", " + kind + "]";
    }
}
