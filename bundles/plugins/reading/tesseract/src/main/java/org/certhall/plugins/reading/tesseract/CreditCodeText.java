package org.certhall.plugins.reading.tesseract;

import java.awt.Rectangle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.api.identifier.TypedText;
import org.certhall.api.identifier.UnifiedSocialCreditCode;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.Proposal.Source;
import org.certhall.plugins.reading.tesseract.Tesseract.NoTextException;

/**
 * The unified social credit code: found in the page's text, read once more by itself with the characters that it can have. Only
 * one whose check digit holds is proposed, with at most one character put right, where there is but one way to do so.
 */
final class CreditCodeText {
    private static final List<String> ARGUMENTS = List.of(
            "stdin",
            "stdout",
            "-l",
            "eng",
            "--psm",
            "7",
            "--dpi",
            "200",
            "-c",
            "tessedit_char_whitelist=0123456789ABCDEFGHJKLMNPQRTUWXY");

    private static final Pattern CODE_LIKE = Pattern.compile("[0-9A-Za-z]{13,24}");
    private static final int LENGTH = 18;
    private static final int MARGIN = 20;
    /** Characters that prints and stamps make of each other. */
    private static final List<String> ALIKE = List.of("0DQ", "17T", "38B", "4A", "6G", "MN", "UJ");

    private final Tesseract tesseract;
    private final Page page;
    private final long end;

    CreditCodeText(Tesseract tesseract, Page page, long end) {
        this.tesseract = tesseract;
        this.page = page;
        this.end = end;
    }

    Optional<Proposal> proposal(List<WordLine> lines) throws NoTextException {
        for (WordLine line : lines) {
            Matcher like = CODE_LIKE.matcher(line.text());
            while (like.find()) {
                WordLine words = line.part(like.start(), like.end());
                Rectangle box = words.box();
                Optional<Proposal> again = proposal(readAgain(box), box);
                Optional<Proposal> found = again.isPresent() ? again : proposal(like.group(), box);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private String readAgain(Rectangle box) throws NoTextException {
        Rectangle wider = new Rectangle(box);
        wider.grow(box.height / 2, box.height / 4);
        Duration left = Duration.ofNanos(end - System.nanoTime());
        return TypedText.code(
                tesseract.run(ARGUMENTS, page.picture().part(wider, MARGIN).written(), left));
    }

    private Optional<Proposal> proposal(String text, Rectangle box) {
        return code(text)
                .map(code -> proposal(code.value(), 0.95, box))
                .or(() -> repaired(text).map(code -> proposal(code, 0.7, box)));
    }

    private Proposal proposal(String code, double confidence, Rectangle box) {
        return new Proposal(PaperItem.SOCIAL_CREDIT_CODE, code, Source.OCR, confidence, page.place(box));
    }

    /**
     * Gives the code that differs in one look-alike character; empty where there is none or more than one. One check digit alone
     * would let a quarter of all codes with two slips through: the one of the organisation within has to hold as well.
     */
    static Optional<String> repaired(String text) {
        Set<String> codes = new TreeSet<>();
        for (int i = 0; text.length() == LENGTH && i < LENGTH; i++) {
            for (String group : ALIKE) {
                if (group.indexOf(text.charAt(i)) >= 0) {
                    for (int other = 0; other < group.length(); other++) {
                        String code = text.substring(0, i) + group.charAt(other) + text.substring(i + 1);
                        code(code)
                                .filter(each ->
                                        each.organisationCode().identifier().isPresent())
                                .ifPresent(each -> codes.add(each.value()));
                    }
                }
            }
        }
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }

    private static Optional<UnifiedSocialCreditCode> code(String text) {
        return text.length() == LENGTH ? UnifiedSocialCreditCode.read(text).identifier() : Optional.empty();
    }
}
