package org.certhall.api.identifier;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads numbers whose last character checks the others. */
final class CheckedNumber {
    private final NumberForm form;
    private final Predicate<String> check;

    /** Takes the form, and the check of a text that has this form. */
    CheckedNumber(NumberForm form, Predicate<String> check) {
        this.form = form;
        this.check = check;
    }

    /** Reads a compact text; look-alikes are mended only where the check then proves them right. */
    <T> Reading<T> read(String text, Function<String, T> make) {
        String mended = form.mended(text);
        if (fault(mended).isEmpty()) {
            return Reading.of(make.apply(mended));
        }
        return Reading.wrong(fault(text).orElseThrow());
    }

    Optional<Fault> fault(String text) {
        return form.fault(text)
                .or(() -> check.test(text)
                        ? Optional.empty()
                        : Optional.of(Fault.at(Fault.Kind.CHECK, text, text.length() - 1)));
    }

    /** Refuses a value that was not read but made up. */
    void demand(String value) {
        if (fault(value).isPresent()) {
            throw new IllegalArgumentException("not a number of this kind");
        }
    }
}
