package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.application.Application;
import org.certhall.api.application.Edit;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FieldProblem;
import org.certhall.api.application.FormField;
import org.certhall.api.application.ReadPaper;
import org.certhall.api.application.Remark;
import org.certhall.api.application.Saved;
import org.certhall.api.application.Section;
import org.certhall.api.application.Step;
import org.certhall.web.components.Words;

/**
 * The fields of one step in groups, one column. Each is saved when it is left, and checked then; what was changed in
 * another window meanwhile is shown at its field with both values.
 */
final class StepForm extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient Wizard wizard;
    private final Step step;
    private final transient FieldTexts texts;
    private final transient ProblemTexts problems;
    private final transient Attempts attempts;
    private final transient Map<FieldKey, FieldPlace> places = new LinkedHashMap<>();
    private final transient Map<Section, Div> groups = new LinkedHashMap<>();
    private transient Runnable saved = () -> {};

    StepForm(Words words, Wizard wizard, Step step, Attempts attempts) {
        this.words = words;
        this.wizard = wizard;
        this.step = step;
        this.attempts = attempts;
        this.problems = new ProblemTexts(words);
        addClassNames("stack", "step-form");
        Application application = wizard.application();
        texts = new FieldTexts(words, application.offer().subjectKind());
        Inputs inputs = new Inputs(words, wizard, texts);
        for (FormField field : application.fields(step)) {
            place(inputs, field);
        }
        refresh();
        wizard.subscribe(this, this::follow);
    }

    /** Calls back after something was saved. */
    void onSaved(Runnable listener) {
        saved = listener;
    }

    /** Puts something at the head of a group, which need not have any field. */
    void head(Section section, Component component) {
        group(section).addComponentAtIndex(1, component);
    }

    /** Shows the answers as they are now, whoever typed them. */
    void refresh() {
        Shown shown = wizard.shown(words);
        places.values().forEach(place -> place.show(shown, wizard.application().answer(place.key())));
        showProblems();
    }

    /** Leads to the first answer that an officer wants changed. */
    void focusRemark() {
        places.values().stream()
                .filter(place -> wizard.application().remark(place.key()).isPresent())
                .findFirst()
                .ifPresent(place -> place.input().focus());
    }

    /** Shows what was read of the pictures by now. */
    private void follow() {
        List<ReadPaper> papers = wizard.papers();
        Shown shown = wizard.shown(words);
        for (FieldPlace place : places.values()) {
            place.follow(
                    papers,
                    shown,
                    edit -> attempts.run(() -> save(place, edit)),
                    offer -> attempts.run(() -> {
                        wizard.dismiss(offer);
                        follow();
                    }));
        }
    }

    /**
     * Shows everything that is wrong, all at once, and tells whether nothing is.
     *
     * @param focus whether the focus goes to the first of it
     */
    boolean check(boolean focus) {
        places.values().forEach(FieldPlace::look);
        showProblems();
        List<FieldProblem> wrong = wizard.application().problems(step);
        wrong.stream()
                .filter(problem -> focus)
                .findFirst()
                .map(problem -> places.get(problem.field()))
                .ifPresent(place -> place.input().focus());
        return wrong.isEmpty() && places.values().stream().noneMatch(FieldPlace::isDisputed);
    }

    private void place(Inputs inputs, FormField field) {
        FieldPlace place = new FieldPlace(words, field, texts.label(field), inputs.of(field));
        place.input().onChange(() -> {
            if (!attempts.run(() -> save(place, place.edit()))) {
                place.input().undo();
            }
        });
        places.put(field.key(), place);
        group(field.section()).add(place);
    }

    private Div group(Section of) {
        return groups.computeIfAbsent(of, section -> {
            Div group = new Div(new H2(texts.heading(section)));
            group.addClassNames("section", "card", "form-group");
            group.getElement().setAttribute("role", "group").setAttribute("aria-label", texts.heading(section));
            add(group);
            return group;
        });
    }

    private void save(FieldPlace place, Edit edit) {
        Saved result = wizard.save(step, List.of(edit));
        Shown shown = wizard.shown(words);
        place.settle();
        result.conflicts().stream()
                .findFirst()
                .ifPresentOrElse(
                        conflict -> place.dispute(
                                conflict,
                                shown,
                                mine -> attempts.run(() -> save(place, mine)),
                                () -> attempts.run(() -> take(place))),
                        () -> take(place));
        saved.run();
        follow();
    }

    private void take(FieldPlace place) {
        place.settle();
        place.look();
        place.show(wizard.shown(words), wizard.application().answer(place.key()));
        showProblems();
    }

    private void showProblems() {
        Map<FieldKey, FieldProblem> wrong = new LinkedHashMap<>();
        wizard.application().problems(step).forEach(problem -> wrong.putIfAbsent(problem.field(), problem));
        for (FieldPlace place : places.values()) {
            String problem = Optional.ofNullable(wrong.get(place.key()))
                    .map(found -> problems.of(place.field(), found))
                    .orElse("");
            Optional<Remark> remark = wizard.application().remark(place.key());
            place.problem(
                    problem,
                    remark.map(given -> words.get("remark", given.reason())).orElse(""),
                    remark.flatMap(Remark::spot));
        }
    }
}
