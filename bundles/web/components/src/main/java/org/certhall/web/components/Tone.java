package org.certhall.web.components;

/** What a badge says at a glance. The theme adds icon and colour to the word, never colour alone. */
public enum Tone {
    GOOD("badge-ok"),
    WAITING("badge-wait"),
    BAD("badge-error"),
    OFF("badge-stopped");

    private final String className;

    Tone(String className) {
        this.className = className;
    }

    String className() {
        return className;
    }
}
