package org.certhall.web.account.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.web.components.Words;

/** Shows refusals at their fields, all at once, with the focus on the first (S68). */
final class Refusals {
    private final Words words;
    private final FormNotice notice;
    private final Map<Field, Place> places = new EnumMap<>(Field.class);

    /** Where the refusals of a field are shown. */
    private record Place(int order, HasValidationProperties reason, Focusable<?> focus) {}

    Refusals(Words words, FormNotice notice) {
        this.words = words;
        this.notice = notice;
    }

    /** Adds a field below the former ones; what was wrong with it goes as soon as it is changed. */
    <C extends Component & HasValidationProperties & Focusable<?>> void at(Field field, C component) {
        places.put(field, new Place(places.size(), component, component));
        if (component instanceof HasValue<?, ?> value) {
            value.addValueChangeListener(changed -> component.setInvalid(false));
        }
    }

    void clear() {
        notice.hide();
        places.values().forEach(place -> place.reason().setInvalid(false));
    }

    /** Shows what is wrong; what belongs to no field of this form stands above it. */
    void show(List<Problem> problems) {
        clear();
        for (Problem problem : problems) {
            Place place = places.get(problem.field());
            String sentence = Sentences.of(problem, words);
            if (place == null) {
                notice.show(sentence);
            } else if (!place.reason().isInvalid()) {
                place.reason().setErrorMessage(sentence);
                place.reason().setInvalid(true);
            }
        }
        first(problems).ifPresentOrElse(place -> place.focus().focus(), notice::focus);
    }

    private Optional<Place> first(List<Problem> problems) {
        return problems.stream()
                .flatMap(problem -> Optional.ofNullable(places.get(problem.field())).stream())
                .min((one, other) -> Integer.compare(one.order(), other.order()));
    }
}
