package org.certhall.testing.e2e;

import com.microsoft.playwright.options.Cookie;
import java.util.List;

/** The two languages of every page, with the labels of the guide's first two chapters. */
enum Tongue {
    CHINESE("zh-CN"),
    ENGLISH("en");

    private final String tag;

    Tongue(String tag) {
        this.tag = tag;
    }

    /** Gives the label of this language. */
    String of(String chinese, String english) {
        return this == CHINESE ? chinese : english;
    }

    /** Lets the pages of a window speak it. */
    PortalWindow speaking(Hall hall, PortalWindow window) {
        window.context()
                .addCookies(List.of(new Cookie("certhall-language", tag)
                        .setUrl(hall.portal().page("").toString())));
        return window;
    }
}
