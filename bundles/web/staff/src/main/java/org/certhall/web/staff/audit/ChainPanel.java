package org.certhall.web.staff.audit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.Executor;
import org.certhall.api.access.Caller;
import org.certhall.api.audit.AuditLog;
import org.certhall.api.audit.AuditLog.AuditState;
import org.certhall.api.audit.AuditLog.AuditVerdict;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Notice;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.staff.audit.Verifying.State;

/** The state of the chain, and its verification with progress. */
final class ChainPanel extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient AuditLog log;
    private final transient Executor background;
    private final transient Verifying verifying;
    private final Div badge = new Div();
    private final Paragraph facts = new Paragraph();
    private final Button verify = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final Notice result = Notice.information();
    private final UnorderedList faults = new UnorderedList();
    private long head;

    ChainPanel(Words words, AuditLog log, Executor background, Verifying verifying) {
        this.words = words;
        this.log = log;
        this.background = background;
        this.verifying = verifying;
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
        addAttachListener(event -> refresh());
        LiveSubscription.bind(this, verifying::subscribe, this::follow);
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
        verifying.begin(background, passed -> log.verify(caller, passed));
    }

    /** Shows how far the verification is, whichever page began it. */
    private void follow() {
        if (verifying.state() instanceof State.Running running) {
            showProgress(running.records());
            return;
        }
        boolean ran = progress.isVisible();
        progress.setVisible(false);
        verify.setEnabled(true);
        if (ran) {
            refresh();
            verify.focus();
        }
        if (verifying.state() instanceof State.Ended ended) {
            show(ended);
        } else if (verifying.state() instanceof State.Failed failed) {
            verifying.forget();
            result.show("");
            throw failed.failure();
        }
    }

    private void showProgress(long records) {
        verify.setEnabled(false);
        faults.setVisible(false);
        progress.setMax(Math.max(Math.max(1, head), records));
        progress.setValue(records);
        progress.setVisible(true);
        result.show(words.get("chain.progress", "" + records, "" + Math.max(head, records)));
    }

    private void show(State.Ended ended) {
        AuditVerdict verdict = ended.verdict();
        String at = HallTime.second(ended.at());
        faults.removeAll();
        verdict.faults().forEach(fault -> faults.add(new ListItem(AuditTexts.sentence(fault, words))));
        faults.setVisible(!verdict.sound());
        result.setClassName("error-box", !verdict.sound());
        result.show(
                verdict.sound()
                        ? words.get("chain.sound", "" + verdict.records(), "" + verdict.head(), at)
                        : words.get("chain.unsound", "" + verdict.faults().size(), at));
    }
}
