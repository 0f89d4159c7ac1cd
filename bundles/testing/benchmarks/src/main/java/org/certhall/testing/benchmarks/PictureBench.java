package org.certhall.testing.benchmarks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.certhall.api.document.Edit;
import org.certhall.core.picture.Picture;
import org.certhall.core.picture.Pictures;

/** P5: a photo of 5 MB becomes a JPEG of at most 1 MiB; control: ImageIO that leaves out every other dot. */
final class PictureBench {
    private static final int MIB = 1 << 20;
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int TIMES = 25;
    private static final float CAMERA = 0.93f;
    private static final float CONTROL = 0.75f;
    private static final long SEED = 20261123;

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private PictureBench() {}

    static void run(Report report) throws IOException {
        byte[] photo = written(scene(), CAMERA);
        Pictures pictures = new Pictures();
        report.heading("P5  photo of %.1f MB, %d × %d: processor time".formatted(photo.length / 1e6, WIDTH, HEIGHT));
        work(() -> pictures.draw(photo, Edit.NONE, MIB).jpeg());
        work(() -> control(photo));
        Samples before = work(() -> control(photo));
        Samples ours = work(() -> pictures.draw(photo, Edit.NONE, MIB).jpeg());
        Samples after = work(() -> control(photo));
        double ratio = (before.median().toNanos() + after.median().toNanos())
                / 2.0
                / ours.median().toNanos();
        Picture picture = pictures.draw(photo, Edit.NONE, MIB);
        report.note("control before: ImageIO, every other dot", before);
        report.note("ours, every dot counted, with thumbnail", ours);
        report.note("control after", after);
        report.note(
                "what is kept",
                "%d × %d, %d bytes".formatted(picture.width(), picture.height(), picture.jpeg().length));
        report.figure("ours against the control", "%.2f ×".formatted(ratio), "≥ 1.0 ×", ratio >= 1);
    }

    private interface Work {
        byte[] done() throws IOException;
    }

    private static Samples work(Work work) {
        return Samples.of(times -> {
            for (int i = 0; i < TIMES; i++) {
                long begun = THREAD.getCurrentThreadCpuTime();
                try {
                    if (work.done().length > MIB) {
                        throw new IllegalStateException("larger than is kept");
                    }
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
                times.accept(THREAD.getCurrentThreadCpuTime() - begun);
            }
        });
    }

    private static byte[] control(byte[] photo) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(photo))) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(2, 2, 0, 0);
            return written(reader.read(0, param), CONTROL);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] written(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Smooth colours with the noise of a sensor, so that the file is as large as a camera's. */
    private static BufferedImage scene() {
        Random random = new Random(SEED);
        BufferedImage scene = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int noise = random.nextInt(37) - 18;
                int red = within(128 + 60 * Math.sin(x * 0.007 + y * 0.004) + noise);
                int green = within(128 + 90 * Math.sin(x * 0.002) + noise);
                int blue = within(128 + 40 * Math.sin(x * 0.03 - y * 0.05) + noise);
                scene.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        return scene;
    }

    private static int within(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }
}
