package org.certhall.web.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInState;
import org.certhall.web.components.Words;
import org.certhall.web.staff.list.PlugInQuery;
import org.certhall.web.staff.list.PlugInQuery.Result;
import org.jspecify.annotations.Nullable;

/** The filters above the table: text, kind, and one button per state with its count. */
final class PlugInFilter extends Div {
    private static final long serialVersionUID = 1;
    private static final int TYPING_PAUSE_MILLIS = 150;
    /** Stands for every kind in the list to choose from. */
    private static final String EVERY_KIND = "";

    private final transient Words words;
    private final transient Consumer<PlugInQuery> changed;
    private final TextField text = new TextField();
    private final Select<String> kind = new Select<>();
    private final Map<@Nullable PlugInState, NativeButton> states = new HashMap<>();
    private transient PlugInQuery query;
    private transient List<String> kinds = List.of();

    PlugInFilter(Words words, PlugInQuery start, Consumer<PlugInQuery> changed) {
        this.words = words;
        this.query = start;
        this.changed = changed;
        addClassName("plug-in-filter");
        configureText();
        configureKind();
        Div fields = new Div(text, kind);
        fields.addClassName("toolbar");
        add(fields, stateButtons());
    }

    /** Shows counts and kinds of the present list. */
    void show(List<PlugIn> all, PlugInQuery present, Result result) {
        query = present;
        List<String> now = all.stream()
                .map(plugIn -> plugIn.id().kind())
                .distinct()
                .sorted()
                .toList();
        if (!now.equals(kinds)) {
            kinds = now;
            List<String> items = new ArrayList<>(List.of(EVERY_KIND));
            items.addAll(now);
            kind.setItems(items);
        }
        kind.setValue(present.kind() == null ? EVERY_KIND : present.kind());
        states.forEach((state, button) -> {
            int count = state == null ? result.inAnyState() : result.counts().getOrDefault(state, 0);
            button.setText(words.get("filter.count", stateName(state), count));
            button.getElement().setAttribute("aria-pressed", Boolean.toString(present.state() == state));
        });
    }

    private void configureText() {
        text.setLabel(words.get("filter.text"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        text.setMaxLength(100);
        text.setValue(query.text());
        text.addValueChangeListener(event -> changed.accept(query.withText(event.getValue())));
    }

    private void configureKind() {
        kind.setLabel(words.get("column.kind"));
        kind.setItems(EVERY_KIND);
        kind.setItemLabelGenerator(
                id -> id == null || id.isEmpty() ? words.get("filter.every-kind") : StaffTexts.kind(id, words));
        kind.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                String chosen = event.getValue();
                changed.accept(query.withKind(chosen == null || chosen.isEmpty() ? null : chosen));
            }
        });
    }

    private Div stateButtons() {
        Div group = new Div();
        group.addClassNames("row", "state-filter");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", words.get("column.state"));
        group.add(stateButton(null));
        for (PlugInState state : PlugInState.values()) {
            group.add(stateButton(state));
        }
        return group;
    }

    private NativeButton stateButton(@Nullable PlugInState state) {
        NativeButton button = new NativeButton(stateName(state), click -> changed.accept(query.withState(state)));
        button.addClassName("filter-button");
        states.put(state, button);
        return button;
    }

    private String stateName(@Nullable PlugInState state) {
        return state == null ? words.get("filter.every-state") : States.name(state, words);
    }
}
