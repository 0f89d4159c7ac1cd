package org.certhall.web.staff.finance.tasks;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.certhall.api.finance.FinanceTask;
import org.certhall.api.finance.FinanceTasks;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.staff.desk.DetailPanel;
import org.certhall.web.staff.finance.FinanceSection;
import org.jspecify.annotations.Nullable;

/** One task: what it is about, what to do, and the note that settles it; what is being typed stays while the task changes. */
final class TaskPanel extends Aside {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient LongConsumer takenUp;
    private final transient Settling settled;
    private final Div facts = new Div();
    private final TextArea note = new TextArea();
    private final Button take = new Button();
    private final Div form = new Div();
    private transient @Nullable FinanceTask shown;

    /** Settles a task with a note. */
    interface Settling {
        void settle(long id, String note);
    }

    TaskPanel(Words words, LongConsumer takenUp, Settling settled, Runnable closed) {
        this.words = words;
        this.takenUp = takenUp;
        this.settled = settled;
        addClassNames("aside", "card", "desk-detail");
        getElement().setAttribute("aria-label", words.get("detail"));
        facts.addClassName("stack");
        take.setText(words.get("action.take"));
        take.addClickListener(click -> {
            if (shown != null) {
                this.takenUp.accept(shown.id());
            }
        });
        note.setLabel(words.get("note"));
        note.setHelperText(words.get("note.help"));
        note.setMaxLength(FinanceTasks.LONGEST_NOTE);
        note.setManualValidation(true);
        note.setWidthFull();
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.addValueChangeListener(change -> {
            note.setInvalid(false);
            if (shown != null && change.isFromClient()) {
                Visitor.of(UI.getCurrent()).keep(Typed.class, new Typed(shown.id(), change.getValue()));
            }
        });
        Button settle = new Button(words.get("action.settle"), click -> settle());
        settle.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(take, settle);
        buttons.addClassName("actions");
        form.addClassName("stack");
        form.add(note, buttons);
        Button close = new Button(words.get("detail.close"), click -> closed.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.addClickShortcut(Key.ESCAPE);
        add(facts, form, close);
    }

    private void settle() {
        if (shown == null) {
            return;
        }
        if (note.getValue().isBlank()) {
            note.setErrorMessage(words.get("problem.NO_NOTE"));
            note.setInvalid(true);
            note.focus();
            return;
        }
        settled.settle(shown.id(), note.getValue());
    }

    /** Shows a task as it is now, or nothing. */
    void show(Optional<FinanceTask> task) {
        setClassName("open", task.isPresent());
        FinanceTask former = shown;
        shown = task.orElse(null);
        if (task.isEmpty() || task.get().equals(former)) {
            return;
        }
        FinanceTask now = task.get();
        if (former == null || former.id() != now.id()) {
            note.setValue(Visitor.of(UI.getCurrent())
                    .kept(Typed.class)
                    .filter(typed -> typed.task() == now.id())
                    .map(Typed::note)
                    .orElse(""));
            note.setInvalid(false);
        }
        facts.removeAll();
        Paragraph advice = new Paragraph(TaskTexts.advice(now, words));
        facts.add(new H2(TaskTexts.name(now, words)), TaskRow.badge(now, words), advice, summary(now));
        now.settled().ifPresent(end -> facts.add(settlement(end)));
        form.setVisible(now.settled().isEmpty());
        take.setVisible(now.holder().filter(FinanceTask.Holder::mine).isEmpty());
    }

    private DescriptionList summary(FinanceTask task) {
        DescriptionList list = DetailPanel.facts();
        DetailPanel.fact(list, words.get("column.channel"), new Span(words.of(task.name())));
        fact(
                list,
                words.get("column.order"),
                task.order().map(OrderNumber::grouped).orElse(words.get("order.unknown")));
        fact(list, words.get("fact.reference." + task.subject()), task.reference());
        fact(
                list,
                words.get(task.kind() == FinanceTask.Kind.SHORT ? "fact.own" : "fact.amount"),
                task.amount().display());
        task.own().ifPresent(own -> fact(list, words.get("fact.own"), own.display()));
        fact(list, words.get("column.since"), HallTime.minute(task.since()));
        task.day().ifPresent(day -> {
            Anchor bill =
                    new Anchor("/" + FinanceSection.DAYS.route() + "/" + day + "/" + task.channel(), day.toString());
            DetailPanel.fact(list, words.get("fact.bill"), bill);
        });
        return list;
    }

    private static void fact(DescriptionList list, String label, String value) {
        Span shown = new Span(value);
        shown.addClassName("tabular");
        DetailPanel.fact(list, label, shown);
    }

    private Div settlement(FinanceTask.Settled end) {
        Div box = new Div();
        box.addClassName("notice-box");
        String at = HallTime.minute(end.at());
        String who = end.officer()
                .map(officer -> words.get("settled.by", officer, at))
                .orElseGet(() -> words.get("settled.itself", at));
        Span muted = new Span(who);
        muted.addClassNames("muted", "small");
        if (!end.note().isBlank()) {
            Paragraph said = new Paragraph(end.note());
            said.addClassName("message-text");
            box.add(said);
        }
        box.add(muted);
        return box;
    }
}
