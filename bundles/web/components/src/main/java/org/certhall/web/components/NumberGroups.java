package org.certhall.web.components;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Groups the digits of a number while it is typed or pasted, such as {@code 138 0013 8000}, so that people can compare
 * them. Blanks of every kind and full-width digits are normalised on the way; what is no such number stays as it is.
 */
public final class NumberGroups {
    private static final String DIGITS = "^[0-9]+$";
    private static final String CODE = "^[0-9A-Z]+$";

    private static final String GROUP = """
            this.groupSizes = $0.split(' ').filter(Boolean).map(Number);
            this.groupForm = new RegExp($1);
            if (this.groupsWhileTyped) {
              return;
            }
            this.groupsWhileTyped = true;
            const characters = text =>
              text.normalize('NFKC').replace(/[\\s\\u200b-\\u200d\\u2060\\ufeff-]/g, '').toUpperCase();
            const grouped = text => {
              let from = 0;
              return this.groupSizes.map(size => text.slice(from, from += size)).filter(Boolean).join(' ');
            };
            this.addEventListener('input', event => {
              const input = event.target;
              const most = this.groupSizes.reduce((sum, size) => sum + size, 0);
              const number = event.isComposing ? '' : characters(input.value ?? '');
              if (!this.groupForm.test(number) || number.length > most) {
                return;
              }
              const before = characters(input.value.slice(0, input.selectionStart)).length;
              input.value = grouped(number);
              const caret = grouped(number.slice(0, before)).length;
              input.setSelectionRange(caret, caret);
            }, true);""";

    private NumberGroups() {}

    /** Groups the digits of what is typed into a field from now on. */
    public static void of(TextField field, int... sizes) {
        group(field, DIGITS, sizes);
    }

    /** Groups digits and letters, which become capital; without sizes, nothing is grouped any more. */
    public static void ofCode(TextField field, int... sizes) {
        group(field, CODE, sizes);
    }

    private static void group(TextField field, String form, int... sizes) {
        String groups = Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        field.getElement().executeJs(GROUP, groups, form);
    }
}
