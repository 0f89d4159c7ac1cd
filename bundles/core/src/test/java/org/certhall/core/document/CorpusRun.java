package org.certhall.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.DocumentException.Code;
import org.certhall.api.document.Upload;
import org.certhall.core.picture.Picture;
import org.certhall.core.picture.Pictures;

/** Takes hostile files in, one after the other, in a process of its own whose memory the test bounds. */
final class CorpusRun {
    private static final Duration MOST_WORK = Duration.ofSeconds(2);

    /** Start, JFIF, tables, one plain frame; a comment, Exif or a profile is none of them. */
    private static final Set<Integer> PLAIN = Set.of(0xd8, 0xe0, 0xdb, 0xc0, 0xc4, 0xda);

    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    private final Intake intake = new Intake(new Pictures(), new Scanners(), null);
    private final Map<Code, Integer> refused = new TreeMap<>();
    private int kept;

    private CorpusRun() {}

    /** @param arguments how many files of each format are damaged */
    public static void main(String... arguments) throws IOException {
        new CorpusRun().run(HostileFiles.of(20261123, Integer.parseInt(arguments[0])));
    }

    private void run(Map<String, byte[]> files) throws IOException {
        int all = files.size();
        assertThat(all).isGreaterThanOrEqualTo(200);
        Iterator<Map.Entry<String, byte[]>> each = files.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<String, byte[]> file = each.next();
            takeIn(file.getKey(), file.getValue());
            each.remove();
        }
        assertThat(kept).isBetween(all / 4, all - all / 4);
        assertThat(refused).containsKeys(Code.NOT_A_PICTURE, Code.UNREADABLE, Code.TOO_MANY_PIXELS);
    }

    private void takeIn(String name, byte[] file) throws IOException {
        long begun = thread.getCurrentThreadCpuTime();
        Optional<Picture> picture = taken(file);
        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - begun))
                .as(name)
                .isLessThan(MOST_WORK);
        if (picture.isPresent()) {
            assertPlain(name, picture.get().jpeg());
            assertPlain(name, picture.get().thumbnail());
            kept++;
        }
    }

    private Optional<Picture> taken(byte[] file) {
        try {
            return Optional.of(intake.picture(Upload.of(file)));
        } catch (DocumentException refusal) {
            refused.merge(refusal.code(), 1, Integer::sum);
            return Optional.empty();
        }
    }

    private static void assertPlain(String name, byte[] jpeg) throws IOException {
        assertThat(jpeg.length).as(name).isLessThanOrEqualTo(1 << 20);
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).as(name).doesNotContain(HostileFiles.MARK);
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg))).as(name).isNotNull();
        ByteBuffer bytes = ByteBuffer.wrap(jpeg);
        int at = 2;
        int marker = 0xd8;
        while (marker != 0xda) {
            marker = jpeg[at + 1] & 0xff;
            assertThat(PLAIN).as("%s: segment %x", name, marker).contains(marker);
            at += 2 + (bytes.getShort(at + 2) & 0xffff);
        }
        for (int i = at; i + 2 < jpeg.length; i++) {
            assertThat((jpeg[i] & 0xff) == 0xff && jpeg[i + 1] != 0)
                    .as("%s: something behind the dots", name)
                    .isFalse();
        }
        assertThat(bytes.getShort(jpeg.length - 2)).as(name).isEqualTo((short) 0xffd9);
    }
}
