package org.certhall.web.staff.audit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.certhall.api.access.Caller;
import org.certhall.api.audit.AuditLog;
import org.certhall.api.audit.AuditLog.AuditState;
import org.certhall.api.audit.AuditLog.AuditVerdict;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Notice;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** The state of the chain, and its verification with progress. */
final class ChainPanel extends Div {
    private static final long serialVersionUID = 1;
    private static final long PUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final transient Words words;
    private final transient AuditLog log;
    private final transient Executor background;
    private final Div badge = new Div();
    private final Paragraph facts = new Paragraph();
    private final Button verify = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final Notice result = Notice.information();
    private final UnorderedList faults = new UnorderedList();
    private long head;

    ChainPanel(Words words, AuditLog log, Executor background) {
        this.words = words;
        this.log = log;
        this.background = background;
        addClassNames("card", "chain-panel");
        facts.addClassNames("muted", "small", "tabular");
        verify.setText(words.get("chain.verify"));
        verify.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        verify.addClickListener(click -> click.getSource().getUI().ifPresent(this::begin));
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", words.get("chain.progress.label"));
        faults.addClassName("chain-faults");
        faults.setVisible(false);
        Div row = new Div(new Div(new H2(words.get("chain.title")), badge, facts), verify);
        row.addClassName("page-head");
        add(row, progress, result, faults);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
    }

    void refresh() {
        getUI().ifPresent(ui -> show(log.state(Visitor.of(ui).caller())));
    }

    private void show(AuditState state) {
        head = state.head();
        badge.removeAll();
        badge.add(
                state.problem().isBlank()
                        ? new StateBadge(Tone.GOOD, words.get("chain.sealing"))
                        : new StateBadge(Tone.BAD, words.get("chain.stopped")));
        String sealed = state.sealed().map(HallTime::second).orElseGet(() -> words.get("chain.never"));
        facts.setText(words.get("chain.facts", "" + head, sealed, "" + state.waiting(), state.key()));
        if (!state.problem().isBlank()) {
            facts.setText(facts.getText() + " " + words.get("chain.problem", state.problem()));
        }
    }

    private void begin(UI ui) {
        Caller caller = Visitor.of(ui).caller();
        refresh();
        verify.setEnabled(false);
        faults.setVisible(false);
        progress.setMax(Math.max(1, head));
        progress.setValue(0);
        progress.setVisible(true);
        result.show(words.get("chain.progress", "0", "" + head));
        background.execute(() -> run(ui, caller));
    }

    private void run(UI ui, Caller caller) {
        long[] pushed = {System.nanoTime()};
        try {
            AuditVerdict verdict = log.verify(caller, records -> {
                if (System.nanoTime() - pushed[0] > PUSH_NANOS) {
                    pushed[0] = System.nanoTime();
                    push(ui, () -> showProgress(records));
                }
            });
            push(ui, () -> end(verdict));
        } catch (RuntimeException failed) {
            push(ui, () -> {
                stop();
                result.show("");
                throw failed;
            });
        }
    }

    private static void push(UI ui, Command command) {
        try {
            ui.access(command);
        } catch (UIDetachedException gone) {
            // The page was closed meanwhile: the verification goes on and is recorded, nobody is left to be told.
            return;
        }
    }

    private void showProgress(long records) {
        progress.setMax(Math.max(progress.getMax(), records));
        progress.setValue(records);
        result.show(words.get("chain.progress", "" + records, "" + Math.max(head, records)));
    }

    private void end(AuditVerdict verdict) {
        stop();
        refresh();
        faults.removeAll();
        verdict.faults().forEach(fault -> faults.add(new ListItem(AuditTexts.sentence(fault, words))));
        faults.setVisible(!verdict.sound());
        result.setClassName("error-box", !verdict.sound());
        result.show(
                verdict.sound()
                        ? words.get("chain.sound", "" + verdict.records(), "" + verdict.head())
                        : words.get("chain.unsound", "" + verdict.faults().size()));
    }

    private void stop() {
        progress.setVisible(false);
        verify.setEnabled(true);
        verify.focus();
    }
}
