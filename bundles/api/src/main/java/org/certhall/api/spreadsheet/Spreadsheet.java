package org.certhall.api.spreadsheet;

import java.util.List;

/**
 * A table to be written: a row of keys, which people need not see, a row of headings, and the rows.
 *
 * @param title of the table
 * @param rows each with a text for every column; asked for once, one after the other
 */
public record Spreadsheet(String title, List<Column> columns, Iterable<List<String>> rows) {
    public Spreadsheet {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param key what the column is known by, whatever its heading becomes
     * @param choices what its cells may say; empty for anything
     */
    public record Column(String key, String heading, List<String> choices) {
        public Column {
            choices = List.copyOf(choices);
        }
    }
}
