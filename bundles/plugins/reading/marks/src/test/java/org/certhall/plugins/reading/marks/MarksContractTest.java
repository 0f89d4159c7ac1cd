package org.certhall.plugins.reading.marks;

import org.certhall.api.reading.PaperReader;
import org.certhall.testing.paper.PaperReaderContract;

class MarksContractTest extends PaperReaderContract {
    private final MarksReader reader = new MarksReader();

    @Override
    protected PaperReader reader() {
        return reader;
    }
}
