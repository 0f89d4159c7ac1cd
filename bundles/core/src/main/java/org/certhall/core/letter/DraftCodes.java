package org.certhall.core.letter;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certhall.api.application.FieldKey;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.reading.Finding.Outcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The code on a letter: {@code CERTHALL:L1:number:mark}. The mark is a keyed hash over what the letter says, so that a code can
 * neither be made up nor taken to another handler's letter.
 */
@Component(service = DraftCodes.class)
public final class DraftCodes {
    private static final String START = "CERTHALL:L1:";
    private static final Pattern FORM = Pattern.compile("CERTHALL:L1:([0-9]{14}):([0-9A-F]{20})");
    private static final int MARK_BYTES = 10;
    private static final String PURPOSE = "letter.mark";

    private final DataProtection protection;

    @Activate
    public DraftCodes(@Reference DataProtection protection) {
        this.protection = protection;
    }

    /** Makes the code of a draft's letter. */
    public String code(OrderNumber number, Map<FieldKey, String> answers) {
        return START + number.value() + ":" + mark(number, answers);
    }

    /**
     * Tells what a code is to a draft: its own, its own from before something was changed, another's, or none of ours ({@link
     * Outcome#NOT_SEEN}).
     */
    public Outcome check(String text, OrderNumber number, Map<FieldKey, String> answers) {
        Matcher code = FORM.matcher(text);
        if (!code.matches()) {
            return Outcome.NOT_SEEN;
        }
        if (!code.group(1).equals(number.value())) {
            return Outcome.DIFFERS;
        }
        return code.group(2).equals(mark(number, answers)) ? Outcome.AGREES : Outcome.OUTDATED;
    }

    private String mark(OrderNumber number, Map<FieldKey, String> answers) {
        String said = Stream.concat(
                        Stream.of(number.value()),
                        Stream.of(
                                        FieldKey.ORGANISATION_NAME,
                                        FieldKey.ORGANISATION_NUMBER,
                                        FieldKey.HANDLER_NAME,
                                        FieldKey.HANDLER_NUMBER)
                                .map(key ->
                                        Optional.ofNullable(answers.get(key)).orElse("")))
                .collect(Collectors.joining("\n"));
        byte[] hash = protection.blindIndex(PURPOSE, said);
        return HexFormat.of().withUpperCase().formatHex(Arrays.copyOf(hash, MARK_BYTES));
    }
}
