package org.certhall.plugins.reading.tesseract;

import java.awt.Rectangle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.certhall.plugins.reading.tesseract.Tesseract.NoTextException;

/** The text of a whole page. */
final class Recognition {
    /** One block of text, line by line, whatever gaps there are in the lines. */
    private static final List<String> ARGUMENTS =
            List.of("stdin", "stdout", "-l", "chi_sim", "--psm", "6", "--dpi", "200", "tsv");

    private static final String WORD = "5";
    private static final int COLUMNS = 12;

    private final Tesseract tesseract;
    private final Page page;
    private final long end;

    Recognition(Tesseract tesseract, Page page, long end) {
        this.tesseract = tesseract;
        this.page = page;
        this.end = end;
    }

    List<WordLine> lines() throws NoTextException {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        String table = tesseract.run(ARGUMENTS, page.picture().written(), left);
        Map<String, List<Word>> lines = new LinkedHashMap<>();
        // Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
        table.lines().map(row -> row.split("\t", COLUMNS)).forEach(row -> {
            if (row.length == COLUMNS && row[0].equals(WORD) && !row[11].isBlank()) {
                lines.computeIfAbsent(row[2] + ':' + row[3] + ':' + row[4], unused -> new ArrayList<>())
                        .add(word(row));
            }
        });
        return lines.values().stream().map(WordLine::new).toList();
    }

    private static Word word(String[] row) {
        Rectangle box = new Rectangle(
                Integer.parseInt(row[6]), Integer.parseInt(row[7]), Integer.parseInt(row[8]), Integer.parseInt(row[9]));
        double confidence = Math.max(0, Math.min(1, Double.parseDouble(row[10]) / 100));
        return new Word(row[11], confidence, box);
    }
}
