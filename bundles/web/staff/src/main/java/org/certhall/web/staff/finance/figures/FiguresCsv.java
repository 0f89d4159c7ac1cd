package org.certhall.web.staff.finance.figures;

import java.math.BigDecimal;
import org.certhall.web.components.CsvFile;
import org.certhall.web.components.Words;

/** The figures as a file for spreadsheets: a row for each day and channel. */
final class FiguresCsv {
    private FiguresCsv() {}

    static String write(Takings takings, Words words) {
        return CsvFile.write(file -> {
            file.row(
                    words.get("column.day"),
                    words.get("column.channel"),
                    words.get("column.payments"),
                    words.get("column.taken.yuan"),
                    words.get("column.refunds"),
                    words.get("column.returned.yuan"),
                    words.get("column.net.yuan"));
            takings.figures()
                    .forEach(figure -> file.row(
                            figure.day(),
                            words.of(figure.name()),
                            figure.payments(),
                            figure.taken(),
                            figure.refunds(),
                            figure.returned(),
                            BigDecimal.valueOf(
                                    figure.taken().fen() - figure.returned().fen(), 2)));
        });
    }
}
