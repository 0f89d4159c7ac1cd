package org.certhall.web.components.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.api.access.Caller;
import org.certhall.api.application.FieldKey;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.Documents;
import org.certhall.api.document.StoredDocument;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;
import org.certhall.web.portal.api.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureFieldTest {
    private static final OrderNumber ORDER = OrderNumber.draw(LocalDate.of(2026, 11, 23), new Random(1));
    private static final FieldKey LICENCE = FieldKey.document("licence");

    private final UI ui = new UI();
    private final Set<String> kept = new TreeSet<>(Set.of("first", "second"));
    private final List<Optional<String>> told = new ArrayList<>();
    private PictureField field;

    @BeforeEach
    void open() {
        Visitor visitor = service(Visitor.class, (method, id) -> new Caller.Anonymous("", Locale.CHINESE));
        ComponentUtil.setData(ui, Visitor.class, visitor);
        UI.setCurrent(ui);
        field = new PictureField(service(Documents.class, this::answer), ORDER, LICENCE, "机构证件", Locale.CHINESE);
        field.onChange(told::add);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void showsTheAnswerWithoutTellingOfIt() {
        field.setValue(Optional.of("first"));
        assertThat(field.value()).hasValue("first");
        field.setValue(Optional.empty());

        assertThat(field.value()).isEmpty();
        assertThat(told).isEmpty();
        assertThat(kept).containsExactly("first", "second");
    }

    @Test
    void aDocumentThatIsGoneIsNone() {
        field.setValue(Optional.of("gone"));

        assertThat(field.value()).isEmpty();
    }

    @Test
    void tellsOfTheNewPictureBeforeTheFormerOneGoes() {
        List<String> present = new ArrayList<>();
        field.onChange(id -> present.addAll(kept));
        field.setValue(Optional.of("first"));
        field.replace(Optional.of("second"));

        assertThat(present).containsExactly("first", "second");
        assertThat(kept).containsExactly("second");
        assertThat(field.value()).hasValue("second");
    }

    @Test
    void keepsTheFormerPictureWhereTheAnswerCouldNotBeSaved() {
        field.onChange(id -> field.setValue(Optional.of("first")));
        field.setValue(Optional.of("first"));
        field.replace(Optional.of("second"));

        assertThat(field.value()).hasValue("first");
        assertThat(kept).contains("first");
    }

    @Test
    void tellsOfNoneWhereThePictureIsRemoved() {
        field.setValue(Optional.of("first"));
        field.replace(Optional.empty());

        assertThat(told).containsExactly(Optional.empty());
        assertThat(kept).containsExactly("second");
    }

    @Test
    void saysWhyAPictureWasNotTakenUntilAnotherIs() {
        field.setValue(Optional.of("first"));
        press("turn");

        field.setErrorMessage("");
        field.setInvalid(false);
        assertThat(field.isInvalid()).as("after another field was saved").isTrue();
        assertThat(problem()).isEqualTo(words().get("problem.broken"));

        field.replace(Optional.of("second"));
        assertThat(field.isInvalid()).isFalse();
        assertThat(problem()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DocumentException.Code.class)
    void saysInBothLanguagesWhatIsWrong(DocumentException.Code code) {
        Texts texts = new Texts(PictureField.class);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(Refusal.of(new DocumentException(code), new Words(texts, locale)))
                    .hasSizeGreaterThan(8);
        }
    }

    private Object answer(String method, String id) {
        switch (method) {
            case "find" -> {
                if (!kept.contains(id)) {
                    throw new AccessDeniedException(AccessDeniedException.Code.NOT_OWNER);
                }
                return new StoredDocument(id, ORDER, LICENCE, 1, 1, 1, Instant.EPOCH);
            }
            case "thumbnail" -> {
                return new byte[] {1};
            }
            case "remove" -> {
                return kept.remove(id);
            }
            case "redraw" -> throw new DocumentException(DocumentException.Code.UNREADABLE);
            default -> throw new UnsupportedOperationException(method);
        }
    }

    private void press(String tool) {
        within(field)
                .filter(part ->
                        part instanceof Button button && button.getText().equals(words().get(tool)))
                .forEach(part -> ((Button) part).click());
    }

    private String problem() {
        return within(field)
                .filter(part -> part.hasClassName("field-problem"))
                .map(part -> part.getElement().getText())
                .collect(Collectors.joining());
    }

    private static Stream<HasStyle> within(Component whole) {
        return whole.getChildren()
                .flatMap(part -> Stream.concat(Stream.of(part), within(part).map(Component.class::cast)))
                .map(HasStyle.class::cast);
    }

    private static Words words() {
        return new Words(new Texts(PictureField.class), Locale.CHINESE);
    }

    private interface Answer {
        Object to(String method, String id);
    }

    private static <T> T service(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Object answered =
                            answer.to(method.getName(), given == null || given.length < 2 ? "" : (String) given[1]);
                    return method.getReturnType() == void.class ? null : answered;
                }));
    }
}
