package org.certhall.api.spreadsheet;

/** Why a file is not read. */
public final class SpreadsheetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;

    /** What is wrong with the file. */
    public enum Code {
        /** It is neither XLSX nor CSV, whatever its name says. */
        OTHER_FORMAT,
        /** It is larger than {@link Spreadsheets#LARGEST_FILE}, or becomes too large when it is unpacked. */
        TOO_LARGE,
        /** It has more columns or longer texts than any table that the hall hands out. */
        TOO_WIDE,
        /** It begins as a workbook, but cannot be read to its end. */
        DAMAGED,
        /** It carries programs. */
        MACROS
    }

    public SpreadsheetException(Code code) {
        super(code.name());
        this.code = code;
    }

    public SpreadsheetException(Code code, Throwable cause) {
        super(code.name(), cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
