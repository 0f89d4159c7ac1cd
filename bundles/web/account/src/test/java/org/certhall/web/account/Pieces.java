package org.certhall.web.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import java.util.stream.Stream;

/** What stands on a page. */
public final class Pieces {
    private Pieces() {}

    /** Gives all components of a type, in their order. */
    public static <C> Stream<C> of(Component page, Class<C> type) {
        Stream<C> own = type.isInstance(page) ? Stream.of(type.cast(page)) : Stream.of();
        return Stream.concat(own, page.getChildren().flatMap(child -> of(child, type)));
    }

    /** Gives all texts. */
    public static Stream<String> texts(Component page) {
        return of(page, HasText.class).map(HasText::getText).filter(text -> !text.isEmpty());
    }
}
