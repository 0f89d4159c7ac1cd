package org.certhall.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import org.certhall.api.spreadsheet.SpreadsheetException;
import org.certhall.api.spreadsheet.SpreadsheetException.Code;
import org.certhall.api.spreadsheet.Spreadsheets;

/** The cells of one row, within the limits. Not thread-safe. */
final class RowCells {
    private final List<String> cells = new ArrayList<>();

    /** Puts a text into a column, counted from 0; blank ones take no place. */
    void put(int column, String text) {
        if (text.isBlank()) {
            return;
        }
        if (column < 0 || column >= Spreadsheets.MOST_COLUMNS || text.length() > Spreadsheets.LONGEST_TEXT) {
            throw new SpreadsheetException(Code.TOO_WIDE);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, Formulas.original(text));
    }

    /** Hands the row on, unless it is blank. */
    void hand(int number, Spreadsheets.Rows rows) {
        if (!cells.isEmpty()) {
            try {
                rows.row(number, List.copyOf(cells));
            } catch (RuntimeException thrown) {
                throw new ReceiverException(thrown);
            }
        }
    }

    /** Carries what the receiver threw past those who take everything for a fault of the file. */
    static final class ReceiverException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final RuntimeException thrown;

        private ReceiverException(RuntimeException thrown) {
            super(thrown);
            this.thrown = thrown;
        }

        RuntimeException thrown() {
            return thrown;
        }
    }
}
