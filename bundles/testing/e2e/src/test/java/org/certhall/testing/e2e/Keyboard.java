package org.certhall.testing.e2e;

import com.microsoft.playwright.Locator;

/** Somebody without a mouse. */
record Keyboard(PortalWindow window) {
    /** More fields than any page of the portal has. */
    private static final int FAR = 60;

    private static final String HAS_FOCUS = "node => node.matches(':focus, :focus-within')";

    /** Goes to something with the tabulator. */
    Keyboard to(Locator target) {
        target.waitFor();
        for (int presses = 0; presses < FAR; presses++) {
            if ((Boolean) target.evaluate(HAS_FOCUS)) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("the keyboard does not get to " + target);
    }

    Keyboard type(String text) {
        window.page().keyboard().type(text);
        return this;
    }

    Keyboard press(String key) {
        window.page().keyboard().press(key);
        return this;
    }
}
