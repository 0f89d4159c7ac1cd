package org.certhall.web.components;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Groups the digits of a number while it is typed or pasted, such as {@code 138 0013 8000}, so that people can compare
 * them. Blanks of every kind and full-width digits are normalised on the way; what is no such number stays as it is.
 */
public final class NumberGroups {
    private static final String GROUP = """
            const groups = $0.split(' ').map(Number);
            const most = groups.reduce((sum, size) => sum + size, 0);
            const digits = text => text.normalize('NFKC').replace(/[\\s\\u200b-\\u200d\\u2060\\ufeff-]/g, '');
            const grouped = text => {
              let from = 0;
              return groups.map(size => text.slice(from, from += size)).filter(Boolean).join(' ');
            };
            this.addEventListener('input', event => {
              const input = event.target;
              const number = event.isComposing ? '' : digits(input.value ?? '');
              if (!/^\\d+$/.test(number) || number.length > most) {
                return;
              }
              const before = digits(input.value.slice(0, input.selectionStart)).length;
              input.value = grouped(number);
              const caret = grouped(number.slice(0, before)).length;
              input.setSelectionRange(caret, caret);
            }, true);""";

    private NumberGroups() {}

    /** Groups what is typed into a field from now on. */
    public static void of(TextField field, int... sizes) {
        field.getElement()
                .executeJs(GROUP, Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
    }
}
