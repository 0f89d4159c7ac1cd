package org.certhall.plugins.reading.tesseract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.Proposal.Source;

/** Whom a letter authorises: the name after 授权 or 委托. */
final class LetterText {
    private static final Pattern HANDLER =
            Pattern.compile("(?:授权|委托)([\\p{IsHan}·]{2,8}?)(?:同志|先生|女士)?(?=[(（]|为|代表|作为)");

    private LetterText() {}

    static List<Proposal> proposals(List<WordLine> lines, Page page) {
        // A sentence goes on in the next line.
        WordLine all = new WordLine(
                lines.stream().flatMap(line -> line.words().stream()).toList());
        Matcher found = HANDLER.matcher(all.text());
        if (found.find()) {
            WordLine words = all.part(found.start(1), found.end(1));
            return List.of(new Proposal(
                    PaperItem.HANDLER_NAME, found.group(1), Source.OCR, words.confidence(), page.place(words.box())));
        }
        return List.of();
    }
}
