package org.certhall.pdfpages;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.DocumentException.Code;
import org.certhall.api.document.PageRenderer;
import org.certhall.pdfpages.tool.DrawPages;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws each file in a process that has little memory and little time, and takes from it whatever pages it got done. */
@Component(service = PageRenderer.class)
public final class IsolatedRenderer implements PageRenderer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IsolatedRenderer.class);
    private static final String MEMORY = "224m";
    private static final int LONGEST_SIDE = 2400;
    private static final int LONGEST_SMALL = 320;
    private static final int MOST_PAGES = 12;
    private static final int MOST_BYTES = 16 << 20;
    private static final int AT_ONCE = 2;
    private static final Duration WORK = Duration.ofSeconds(2);
    private static final Duration WORK_ON_MANY = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration FONTS = Duration.ofMinutes(2);

    private final Workshop workshop;
    private final Watchdog watchdog = new Watchdog();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Activate
    public IsolatedRenderer(BundleContext bundles) throws IOException {
        this(bundles.getDataFile("workshop").toPath());
    }

    IsolatedRenderer(Path folder) throws IOException {
        workshop = Workshop.in(folder, MEMORY);
        lookForFonts();
    }

    /** Lets the list of the system's fonts be made beforehand; it takes longer than any one file may. */
    private void lookForFonts() throws IOException {
        Process process = workshop.start();
        Future<?> watch = watchdog.watch(process, FONTS, FONTS);
        process.onExit().thenRun(() -> watch.cancel(false));
    }

    @Override
    public List<byte[]> overview(byte[] pdf) {
        return draw(pdf, 0, MOST_PAGES, LONGEST_SMALL, WORK_ON_MANY);
    }

    @Override
    public byte[] page(byte[] pdf, int page) {
        return draw(pdf, page, 1, LONGEST_SIDE, WORK).get(0);
    }

    private List<byte[]> draw(byte[] pdf, int first, int count, int longest, Duration work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DocumentException(Code.BUSY);
            }
            try {
                return inProcess(
                        pdf,
                        workshop.start(
                                String.valueOf(Math.max(0, first)), String.valueOf(count), String.valueOf(longest)),
                        work);
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DocumentException(Code.BUSY, stopped);
        } catch (IOException cannotStart) {
            throw new DocumentException(Code.PDF_AWAY, cannotStart);
        }
    }

    private List<byte[]> inProcess(byte[] pdf, Process process, Duration work) throws InterruptedException {
        Future<?> watch = watchdog.watch(process, work, PATIENCE);
        List<byte[]> pages = new ArrayList<>();
        try (DataInputStream from = new DataInputStream(process.getInputStream())) {
            send(pdf, process);
            for (int i = 0; i < MOST_PAGES; i++) {
                pages.add(from.readNBytes(length(from)));
            }
        } catch (IOException ended) {
            LOG.debug("No further page came", ended);
        } finally {
            watch.cancel(false);
            process.destroyForcibly();
        }
        int end = process.waitFor();
        if (pages.isEmpty()) {
            throw new DocumentException(reason(end));
        }
        return pages;
    }

    /** Why a process ended without a page; where it was ended or ran out of memory, the file asked for too much. */
    private static Code reason(int end) {
        return switch (end) {
            case DrawPages.PROTECTED -> Code.PROTECTED;
            case DrawPages.NO_SUCH_PAGE -> Code.NO_SUCH_PAGE;
            case 1 -> Code.UNREADABLE;
            default -> Code.TOO_MANY_PIXELS;
        };
    }

    private static void send(byte[] pdf, Process process) throws IOException {
        try (OutputStream to = process.getOutputStream()) {
            to.write(pdf);
        }
    }

    private static int length(DataInputStream from) throws IOException {
        int length = from.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new EOFException("no picture");
        }
        return length;
    }

    @Override
    @Deactivate
    public void close() {
        watchdog.close();
    }
}
