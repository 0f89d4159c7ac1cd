package org.certhall.web.staff.finance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Buttons of which one is pressed: what a list is to show.
 *
 * @param <T> what can be chosen
 */
public final class FilterButtons<T> extends Div {
    private static final long serialVersionUID = 1;

    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();

    /** @param choices what can be chosen, each with its name */
    public FilterButtons(String label, Map<T, String> choices, Consumer<T> chosen) {
        addClassNames("row", "state-filter");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        choices.forEach((choice, name) -> {
            NativeButton button = new NativeButton(name, click -> chosen.accept(choice));
            button.addClassName("filter-button");
            buttons.put(choice, button);
            add(button);
        });
    }

    /** Shows one as pressed. */
    public void press(T choice) {
        buttons.forEach((each, button) ->
                button.getElement().setAttribute("aria-pressed", Boolean.toString(each.equals(choice))));
    }
}
