package org.certhall.web.portal.shell;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the hall; Chinese is the first. */
public enum Language {
    CHINESE(Locale.SIMPLIFIED_CHINESE, "zh-CN"),
    ENGLISH(Locale.ENGLISH, "en");

    /** Name of the cookie that remembers a visitor's choice beyond his session; its value is a tag. */
    public static final String COOKIE = "certhall-language";

    private final Locale locale;
    private final String tag;

    Language(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    /** Gives the language of a tag, Chinese for any that is not known. */
    public static Language of(@Nullable String tag) {
        return ENGLISH.tag.equals(tag) ? ENGLISH : CHINESE;
    }

    /** Gives the language that a locale is read in. */
    public static Language of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : CHINESE;
    }

    public Locale locale() {
        return locale;
    }

    /** Gives the value of {@code html lang}. */
    public String tag() {
        return tag;
    }

    Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }
}
