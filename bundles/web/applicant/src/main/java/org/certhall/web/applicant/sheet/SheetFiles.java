package org.certhall.web.applicant.sheet;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.certhall.api.access.Caller;
import org.certhall.api.sheet.SheetForm;
import org.certhall.api.sheet.SheetImports;
import org.certhall.api.sheet.SheetOutcome;
import org.certhall.api.sheet.SheetSource;
import org.certhall.api.spreadsheet.Spreadsheet;
import org.certhall.api.spreadsheet.SpreadsheetFormat;
import org.certhall.api.spreadsheet.Spreadsheets;
import org.certhall.web.portal.api.Visitor;

/** Tables as files, to and from the browser. */
record SheetFiles(SheetImports imports, Spreadsheets spreadsheets, Visitor visitor) {
    /** Makes a link to a file that is written when it is asked for. */
    Anchor link(String text, String name, SpreadsheetFormat format, Supplier<Spreadsheet> table) {
        InputStreamDownloadHandler handler = DownloadHandler.fromInputStream(request -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            spreadsheets.write(format, table.get(), bytes);
            request.getResponse().setHeader("Cache-Control", "no-store");
            request.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes.toByteArray()),
                    name + "." + format.extension(),
                    format.mediaType(),
                    bytes.size());
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, text);
    }

    /** Gives what became of the rows of an upload, fetched piece by piece. */
    Iterable<SheetOutcome> outcomes(String id) {
        Caller caller = visitor.caller();
        Stream<SheetOutcome> all = IntStream.iterate(0, piece -> piece + 1)
                .mapToObj(piece -> imports.outcomes(caller, id, piece))
                .takeWhile(Optional::isPresent)
                .flatMap(piece -> piece.orElseThrow().stream());
        return all::iterator;
    }

    /** Gives the rows of a file. */
    SheetSource rows(SheetForm form, byte[] file) {
        return receiver -> {
            SheetRows rows = new SheetRows(form, receiver);
            spreadsheets.read(file, rows);
            rows.end();
        };
    }
}
