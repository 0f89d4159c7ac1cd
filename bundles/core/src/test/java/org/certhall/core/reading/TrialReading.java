package org.certhall.core.reading;

import org.certhall.core.document.KeptPapers;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.work.WorkHandler;

/** The reading of papers as it stands in the house, with one reader. */
public final class TrialReading implements AutoCloseable {
    private final WorkHandler work;
    private final ReadingNews news;

    public TrialReading(Surroundings around, KeptPapers papers, TrialReader reader, KeptReadings readings) {
        work = new PaperWork(around.units(), papers, reader.alone(), readings, around.clock());
        news = new ReadingNews(around.units());
    }

    public WorkHandler work() {
        return work;
    }

    public ReadingNews news() {
        return news;
    }

    public void lookForNews() {
        news.look();
    }

    @Override
    public void close() {
        news.close();
    }
}
