package org.certhall.core.lostnumber;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.identifier.TypedText;
import org.certhall.core.account.Flaw;
import org.certhall.core.account.ProfileCheck;
import org.certhall.core.picture.Pictures;

/** What somebody asks for, once it is well-formed. */
record ClaimForm(String identifier, MobileNumber mobile, LetterType type, byte[] letter) {
    private static final long LARGEST_MIB = 5;
    private static final int MIB = 1 << 20;

    /**
     * Reads what somebody typed and uploaded.
     *
     * @throws AccountException naming every field that is wrong
     */
    static ClaimForm of(String identifier, String mobile, byte[] letter) {
        Optional<MobileNumber> number = MobileNumber.parse(mobile);
        Optional<LetterType> type = LetterType.of(letter);
        List<Problem> problems = new ArrayList<>();
        if (TypedText.compact(identifier).isEmpty()) {
            problems.add(Problem.of(Field.IDENTIFIER, Problem.Code.MISSING));
        }
        if (number.isEmpty()) {
            problems.add(Flaw.unreadable(mobile).at(Field.MOBILE));
        }
        if (letter.length == 0) {
            problems.add(Problem.of(Field.LETTER, Problem.Code.MISSING));
        } else if (letter.length > LARGEST_MIB * MIB) {
            problems.add(Problem.of(Field.LETTER, Problem.Code.TOO_LONG, LARGEST_MIB));
        } else if (type.isEmpty()) {
            problems.add(Problem.of(Field.LETTER, Problem.Code.MALFORMED));
        }
        ProfileCheck.refuse(problems);
        return new ClaimForm(identifier, number.orElseThrow(), type.orElseThrow(), letter);
    }

    /**
     * Gives it with a picture that is drawn anew; a PDF stays as it is, and is never shown in a page.
     *
     * @throws AccountException where the picture cannot be read
     */
    ClaimForm redrawn(Pictures pictures) {
        if (type == LetterType.PDF) {
            return this;
        }
        byte[] picture = pictures.redraw(letter, MIB)
                .orElseThrow(() -> AccountException.of(Field.LETTER, Problem.Code.MALFORMED));
        return new ClaimForm(identifier, mobile, LetterType.JPEG, picture);
    }

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "ClaimForm[" + type + "]";
    }
}
