package org.certhall.plugins.reading.tesseract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.Proposal.Source;
import org.certhall.plugins.reading.tesseract.Tesseract.NoTextException;

/**
 * What a licence says, by the labels that stand before it: a value goes on to the next label of its line. A longer one is
 * proposed where a second look reads the same: a wrong proposal costs more than none.
 */
final class LicenceText {
    /** Dirt between the characters of a label, which licences spread, and between a label and its value. */
    private static final String DIRT = "[^\\p{IsHan}\\p{IsAlphabetic}\\p{IsDigit}()]{0,4}";

    private static final String NAME_LABEL = "名" + DIRT + "称" + DIRT;
    private static final String ADDRESS_LABEL = "(?:住" + DIRT + "所|经营场所|营业场所)" + DIRT;
    private static final String PERSON_LABEL = "(?:法定代表人|负" + DIRT + "责" + DIRT + "人|经营者|投资人)" + DIRT;
    private static final String NEXT = "(?=" + NAME_LABEL + "|类" + DIRT + "型|" + PERSON_LABEL
            + "|经营范围|注册资[本金]|成立日期|营业期限|" + ADDRESS_LABEL + "|登记机关|统一社会|$)";
    private static final Pattern NAME = Pattern.compile(NAME_LABEL + "(.{4,60}?)" + NEXT);
    private static final Pattern COMPANY =
            Pattern.compile("([\\p{IsHan}()（）]{4,40}(?:有限(?:责任)?公司|合伙企业(?:\\(.{2,6}?\\))?|事务所|合作社))");
    private static final Pattern PERSON =
            Pattern.compile(PERSON_LABEL + "([\\p{IsHan}·]{2,12}?)[^\\p{IsHan}·]*?" + NEXT);
    private static final Pattern ADDRESS = Pattern.compile(ADDRESS_LABEL + "(.{6,90}?)" + NEXT);
    /** Below it, what was recognised is more often wrong than right. */
    private static final double LEAST_CONFIDENCE = 0.5;

    private static final String STRAY = "[.。,，'\"“”‘’|_~·、;；:：]+";

    private final List<WordLine> lines;
    private final Page page;
    private final CreditCodeText code;
    private final SecondLook again;

    LicenceText(List<WordLine> lines, Page page, CreditCodeText code, SecondLook again) {
        this.lines = lines;
        this.page = page;
        this.code = code;
        this.again = again;
    }

    List<Proposal> proposals() throws NoTextException {
        List<Proposal> proposals = new ArrayList<>();
        code.proposal(lines).ifPresent(proposals::add);
        value(PaperItem.ORGANISATION_NAME, NAME, COMPANY).ifPresent(proposals::add);
        value(PaperItem.LEGAL_PERSON, PERSON).ifPresent(proposals::add);
        value(PaperItem.ADDRESS, ADDRESS).ifPresent(proposals::add);
        return proposals;
    }

    private Optional<Proposal> value(PaperItem item, Pattern... patterns) throws NoTextException {
        for (Pattern pattern : patterns) {
            for (WordLine line : lines) {
                Matcher found = pattern.matcher(line.text());
                if (found.find()) {
                    String value = tidy(item, found.group(1));
                    WordLine words = line.part(found.start(1), found.end(1));
                    if (!value.isEmpty() && isSure(words) && isSeenAgain(item, value, words)) {
                        return Optional.of(
                                new Proposal(item, value, Source.OCR, words.confidence(), page.place(words.box())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Two or three characters are too few for a line by themselves: a person's name is as sure as it was read. */
    private boolean isSeenAgain(PaperItem item, String value, WordLine words) throws NoTextException {
        return item == PaperItem.LEGAL_PERSON || value.equals(tidy(item, again.text(words.box())));
    }

    private static boolean isSure(WordLine words) {
        return words.confidence() >= LEAST_CONFIDENCE;
    }

    /** Names are written with full-width brackets; dots and strokes are dirt. */
    private static String tidy(PaperItem item, String value) {
        String clean = value.replaceAll(STRAY, "");
        return item == PaperItem.ORGANISATION_NAME
                ? clean.replaceAll("[(<〈《【\\[]", "（").replaceAll("[)>〉》】\\]]", "）")
                : clean;
    }
}
