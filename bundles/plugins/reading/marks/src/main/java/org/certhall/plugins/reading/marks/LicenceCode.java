package org.certhall.plugins.reading.marks;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.api.identifier.TypedText;
import org.certhall.api.identifier.UnifiedSocialCreditCode;
import org.certhall.api.reading.Mark;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.Proposal.Source;

/**
 * What a licence's own QR code says. Registration offices write it in many ways: labelled lines, or the address of a page with
 * the code of the organisation in it; whatever is neither says nothing.
 */
final class LicenceCode {
    private static final Pattern CREDIT_CODE = Pattern.compile("(?<![0-9A-Za-z])[0-9A-Z]{18}(?![0-9A-Za-z])");
    private static final Pattern NAME = labelled("企业名称|名称|entName");
    private static final Pattern PERSON = labelled("法定代表人|负责人|经营者");
    private static final Pattern ADDRESS = labelled("住所|经营场所|地址");
    private static final int LONGEST = 120;

    private LicenceCode() {}

    static List<Proposal> read(Mark.Code code) {
        String text = plain(code.text());
        List<Proposal> proposals = new ArrayList<>();
        creditCode(text).ifPresent(value -> proposals.add(proposal(PaperItem.SOCIAL_CREDIT_CODE, value, code)));
        if (proposals.isEmpty()) {
            // Somebody else's code: what it calls a name need not be an organisation's.
            return List.of();
        }
        value(NAME, text).ifPresent(value -> proposals.add(proposal(PaperItem.ORGANISATION_NAME, value, code)));
        value(PERSON, text).ifPresent(value -> proposals.add(proposal(PaperItem.LEGAL_PERSON, value, code)));
        value(ADDRESS, text).ifPresent(value -> proposals.add(proposal(PaperItem.ADDRESS, value, code)));
        return proposals;
    }

    private static Proposal proposal(PaperItem item, String value, Mark.Code code) {
        return new Proposal(item, value, Source.QR, 1, code.place());
    }

    private static Optional<String> creditCode(String text) {
        Matcher found = CREDIT_CODE.matcher(text);
        while (found.find()) {
            Optional<UnifiedSocialCreditCode> code =
                    UnifiedSocialCreditCode.read(found.group()).identifier();
            if (code.isPresent()) {
                return code.map(UnifiedSocialCreditCode::value);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> value(Pattern label, String text) {
        Matcher found = label.matcher(text);
        return found.find()
                ? Optional.of(TypedText.compact(found.group(1)))
                        .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                : Optional.empty();
    }

    private static Pattern labelled(String labels) {
        return Pattern.compile("(?:^|[;；,，&?\\s])(?:" + labels + ")\\s*[:：=]\\s*([^;；,，&\\r\\n]+)");
    }

    private static String plain(String text) {
        try {
            return text.startsWith("http") ? URLDecoder.decode(text, StandardCharsets.UTF_8) : text;
        } catch (IllegalArgumentException noAddress) {
            return text;
        }
    }
}
