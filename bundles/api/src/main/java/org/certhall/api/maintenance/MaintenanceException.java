package org.certhall.api.maintenance;

import org.jspecify.annotations.Nullable;

/** The error of this area; its message is a sentence for the operator. */
public final class MaintenanceException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Code code;

    public MaintenanceException(Code code, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    public MaintenanceException(Code code, String sentence) {
        this(code, sentence, null);
    }

    public Code code() {
        return code;
    }

    /** What is wrong, stable over versions. */
    public enum Code {
        TARGET_UNUSABLE,
        OWN_TOOL_NEEDED,
        DUMP_FAILED
    }
}
