package org.certhall.web.applicant.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.sheet.SheetException;
import org.certhall.api.sheet.SheetForm;
import org.certhall.api.sheet.SheetImports;
import org.certhall.api.spreadsheet.SpreadsheetException;
import org.certhall.api.spreadsheet.SpreadsheetFormat;
import org.certhall.api.spreadsheet.Spreadsheets;
import org.certhall.web.applicant.ApplicantTexts;
import org.certhall.web.applicant.Summary;
import org.certhall.web.components.Notice;
import org.certhall.web.components.Words;

/** The table of one form, to be fetched and brought back. */
final class SheetOffer extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient SheetForm form;
    private final transient SheetFiles files;
    private final transient Runnable taken;
    private final Notice told = Notice.information();
    private final Notice refusal = Notice.warning();

    /**
     * @param change leads to where the choices are made
     * @param taken told once an upload was taken
     */
    SheetOffer(Words words, SheetForm form, Catalogue catalogue, SheetFiles files, Anchor change, Runnable taken) {
        this.words = words;
        this.form = form;
        this.files = files;
        this.taken = taken;
        addClassName("stack");
        Summary summary = new Summary();
        summary.show(form.offer(), form.selection(), catalogue, ApplicantTexts.in(words.locale()));
        SheetTable table = new SheetTable(form, words.locale());
        String name = "certhall-" + form.offer().id();
        Div links = new Div(
                files.link(words.get("template.xlsx"), name, SpreadsheetFormat.XLSX, table::blank),
                files.link(words.get("template.csv"), name, SpreadsheetFormat.CSV, table::blank));
        links.addClassNames("row");
        add(
                section("step.selection", summary, change),
                section("step.table", note("table.note", SheetImports.MOST_ROWS), links),
                section("step.upload", note("upload.note"), upload(), told, refusal));
    }

    private Upload upload() {
        Upload upload = new Upload(this::take);
        Button choose = new Button(words.get("upload.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(words.get("upload.drop")));
        upload.setAcceptedFileTypes(
                ".xlsx", ".csv", SpreadsheetFormat.XLSX.mediaType(), SpreadsheetFormat.CSV.mediaType());
        upload.setMaxFileSize(Spreadsheets.LARGEST_FILE);
        upload.addFileRejectedListener(rejected -> refuse(words.get("file.rejected")));
        upload.addFailedListener(failed -> refuse(words.get("file.failed")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    /** Runs on the thread of the request that brings the file, so that the page stays alive meanwhile. */
    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        byte[] file;
        try (InputStream in = event.getInputStream()) {
            file = in.readNBytes(Spreadsheets.LARGEST_FILE + 1);
        }
        ui.access(() -> tell(words.get("upload.reading")));
        Runnable follows = attempt(file);
        ui.access(follows::run);
    }

    /** Gives what is to be done on the page. */
    private Runnable attempt(byte[] file) {
        try {
            int rows = files.imports()
                    .upload(files.visitor().caller(), form.selection(), files.rows(form, file))
                    .rows();
            return () -> {
                tell(words.get("upload.taken", rows));
                taken.run();
            };
        } catch (SheetException refused) {
            return () -> refuse(SheetRefusal.of(refused, words));
        } catch (SpreadsheetException unreadable) {
            return () -> refuse(SheetRefusal.of(unreadable, words));
        } catch (SheetFaultException other) {
            return () -> refuse(SheetRefusal.of(other, words));
        } catch (RuntimeException unexpected) {
            return () -> {
                tell("");
                throw unexpected;
            };
        }
    }

    private void tell(String said) {
        refusal.show("");
        told.show(said);
    }

    private void refuse(String said) {
        told.show("");
        refusal.show(said);
    }

    private Paragraph note(String key, Object... values) {
        Paragraph note = new Paragraph(words.get(key, values));
        note.addClassName("muted");
        return note;
    }

    private Section section(String heading, Component... content) {
        Section section = new Section(new H2(words.get(heading)));
        section.addClassNames("card", "stack");
        section.add(content);
        return section;
    }
}
