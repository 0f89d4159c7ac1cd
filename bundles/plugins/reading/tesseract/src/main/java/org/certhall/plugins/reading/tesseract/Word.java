package org.certhall.plugins.reading.tesseract;

import java.awt.Rectangle;

/**
 * What the program takes for a word.
 *
 * @param confidence from 0 to 1
 */
record Word(String text, double confidence, Rectangle box) {
    /** Keeps the text out of logs. */
    @Override
    public String toString() {
        return "Word[" + box + "]";
    }
}
