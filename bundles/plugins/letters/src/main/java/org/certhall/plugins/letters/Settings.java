package org.certhall.plugins.letters;

/** {@code etc/org.certhall.plugins.letters.cfg.json}; without it these defaults hold. */
@interface Settings {
    String PID = "org.certhall.plugins.letters";

    /** Files of Chinese fonts with TrueType outlines; the first that is there is used. */
    String[] fonts() default {
        "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
        "/usr/share/fonts/truetype/droid/DroidSansFallback.ttf",
        "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
        "C:/Windows/Fonts/simsun.ttc"
    };
}
