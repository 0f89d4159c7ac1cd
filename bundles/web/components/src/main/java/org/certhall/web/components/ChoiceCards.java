package org.certhall.web.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One choice out of several, each shown as a card: a group of native radio buttons, so that every key works as usual. */
public final class ChoiceCards extends Div {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Function<Choice, Component> content;
    private final Div list = new Div();
    private final Paragraph problem = new Paragraph();
    private final Map<String, ChoiceCard> cards = new LinkedHashMap<>();
    private transient Consumer<String> chosen = id -> {};
    private @Nullable String value;

    /**
     * @param key names the group within its page; ids of elements are made from it
     * @param heading stands before the group and names it
     * @param content makes what a card shows; it must not contain controls
     */
    public ChoiceCards(String key, H2 heading, Function<Choice, Component> content) {
        this.key = key;
        this.content = content;
        addClassNames("choice-cards", "choice-cards-" + key);
        list.addClassNames("choice-cards-list", "card-grid");
        heading.setId(key + "-label");
        problem.setId(key + "-problem");
        problem.addClassName("field-problem");
        getElement()
                .setAttribute("role", "radiogroup")
                .setAttribute("aria-required", "true")
                .setAttribute("aria-labelledby", key + "-label")
                .setAttribute("aria-describedby", key + "-problem");
        add(list, problem);
    }

    /** Replaces the choices; a card whose choice stays the same stays on the page, with its focus. */
    public void setChoices(List<Choice> choices) {
        Map<String, ChoiceCard> wanted = new LinkedHashMap<>();
        for (Choice choice : choices) {
            ChoiceCard card = cards.get(choice.id());
            wanted.put(choice.id(), card != null && card.choice().equals(choice) ? card : make(choice));
        }
        cards.clear();
        cards.putAll(wanted);
        InPlace.arrange(list, List.copyOf(wanted.values()));
        setValue(value);
    }

    /** Marks the card of this id, where there is one, without telling the listener. */
    public void setValue(@Nullable String id) {
        value = id;
        cards.forEach((cardId, card) -> card.check(cardId.equals(id)));
    }

    /** Sets who is told the id of what the visitor chooses. */
    public void onChoice(Consumer<String> listener) {
        chosen = listener;
    }

    /** Shows what is wrong with the choice; blank for nothing. */
    public void setProblem(String text) {
        problem.setText(text);
        getElement().setAttribute("aria-invalid", Boolean.toString(!text.isBlank()));
        setClassName("invalid", !text.isBlank());
    }

    /** Moves the focus to the chosen card, or else to the first. */
    public void focusChoice() {
        ChoiceCard card = value == null ? null : cards.get(value);
        if (card == null) {
            cards.values().stream().findFirst().ifPresent(ChoiceCard::focusRadio);
        } else {
            card.focusRadio();
        }
    }

    private ChoiceCard make(Choice choice) {
        return new ChoiceCard(key, choice, content.apply(choice), () -> {
            setValue(choice.id());
            chosen.accept(choice.id());
        });
    }

    /**
     * One choice.
     *
     * @param label the accessible name of its radio button
     * @param face what its card is drawn from; the card is drawn anew when this is no longer equal
     */
    public record Choice(String id, String label, Object face) {}
}
