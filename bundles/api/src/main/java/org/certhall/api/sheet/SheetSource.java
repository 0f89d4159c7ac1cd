package org.certhall.api.sheet;

import java.util.function.Consumer;

/** Where the rows of an upload come from; read once the upload may be, row by row. */
public interface SheetSource {
    /** Hands on every row; what the receiver throws, and what is wrong with the file, comes through. */
    void read(Consumer<SheetRow> rows);
}
