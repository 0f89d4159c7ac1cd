package org.certhall.api.sheet;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.certhall.api.application.FieldKey;

/**
 * What a row of the table says.
 *
 * @param number counted from 1, as spreadsheets show it
 * @param order what stands where the hall writes the number of the order; blank where nothing does
 * @param cells by the fields of the form, those that are not blank
 */
public record SheetRow(int number, String order, SortedMap<FieldKey, String> cells) {
    /** The column in which the hall writes the number of the order. */
    public static final FieldKey ORDER = new FieldKey("order");

    public SheetRow {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "SheetRow[" + number + "]";
    }
}
