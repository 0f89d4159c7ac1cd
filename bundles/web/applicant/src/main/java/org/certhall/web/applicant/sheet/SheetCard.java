package org.certhall.web.applicant.sheet;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.certhall.api.sheet.SheetImport;
import org.certhall.api.sheet.SheetImport.State;
import org.certhall.api.spreadsheet.SpreadsheetFormat;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;

/** One upload: how far it has come, what became of its rows, and its end. */
final class SheetCard extends ListItem {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final ProgressBar progress = new ProgressBar();
    private final Div state = new Div();
    private final Div counts = new Div();
    private final Button cancel;

    SheetCard(Words words, SheetImport upload, SheetFiles files) {
        this.words = words;
        addClassNames("card", "stack");
        getElement().setAttribute("data-testid", upload.id());
        Span title = new Span(words.of(upload.form().offer().name()));
        title.addClassName("order-title");
        Span times =
                new Span(words.get("card.times", HallTime.minute(upload.uploaded()), HallTime.minute(upload.until())));
        times.addClassNames("muted", "small", "tabular");
        state.getElement().setAttribute("role", "status");
        counts.addClassNames("tabular");
        progress.setMax(Math.max(1, upload.rows()));
        progress.getElement().setAttribute("aria-label", words.get("card.progress"));
        SheetTable table = new SheetTable(upload.form(), words.locale());
        String name = "certhall-" + upload.form().offer().id() + "-" + words.get("card.file");
        cancel = new Button(words.get("cancel"), click -> ask(upload, files));
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div actions = new Div(
                files.link(
                        words.get("result.xlsx"),
                        name,
                        SpreadsheetFormat.XLSX,
                        () -> table.filled(files.outcomes(upload.id()))),
                files.link(
                        words.get("result.csv"),
                        name,
                        SpreadsheetFormat.CSV,
                        () -> table.filled(files.outcomes(upload.id()))),
                cancel);
        actions.addClassName("row");
        Div about = new Div(title, times);
        about.addClassName("order-about");
        add(about, state, progress, counts, actions);
    }

    void show(SheetImport upload) {
        boolean running = upload.state() == State.RUNNING;
        getElement().setAttribute("data-state", upload.state().name());
        state.setText(words.get("state." + SheetRefusal.key(upload.state()) + (upload.waiting() ? ".waiting" : "")));
        counts.setText(
                words.get("card.counts", upload.rows(), upload.done(), upload.made(), upload.kept(), upload.wrong()));
        progress.setValue(upload.done());
        progress.setVisible(running);
        cancel.setVisible(running);
    }

    private void ask(SheetImport upload, SheetFiles files) {
        ConfirmDialog question = new ConfirmDialog(
                words.get("cancel.title"),
                words.get("cancel.question"),
                words.get("cancel.yes"),
                confirmed -> files.imports().cancel(files.visitor().caller(), upload.id()));
        question.setConfirmButtonTheme("error primary");
        question.setCancelable(true);
        question.setCancelText(words.get("cancel.no"));
        question.open();
    }
}
