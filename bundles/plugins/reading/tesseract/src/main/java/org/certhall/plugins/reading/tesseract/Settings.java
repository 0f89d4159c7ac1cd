package org.certhall.plugins.reading.tesseract;

/** {@code etc/org.certhall.plugins.reading.tesseract.cfg.json}; without it these defaults hold. */
@interface Settings {
    String PID = "org.certhall.plugins.reading.tesseract";

    /** Name or path of the program. */
    String program() default "tesseract";

    /** How many pictures are read at a time; each takes a processor for some seconds. */
    int parallel() default 1;
}
