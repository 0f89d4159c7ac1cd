package org.certhall.plugins.reading.tesseract;

import org.certhall.api.reading.PaperReader;
import org.certhall.testing.paper.PaperReaderContract;
import org.junit.jupiter.api.BeforeAll;

class TesseractContractTest extends PaperReaderContract {
    private static final TesseractReader READER = new TesseractReader(new Tesseract("tesseract"), 2);

    @BeforeAll
    static void look() {
        READER.look();
    }

    @Override
    protected PaperReader reader() {
        return READER;
    }
}
