package org.certhall.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of pictures that people upload. */
class PicturesTest {
    private static final int MIB = 1 << 20;
    private static final int RED = Color.RED.getRGB();

    private final Pictures pictures = new Pictures();

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void keepsWhatCanBeSeen(String format) throws IOException {
        BufferedImage kept = redrawn(file(quarter(300, 200), format));

        assertThat(kept.getWidth()).isEqualTo(300);
        assertThat(kept.getHeight()).isEqualTo(200);
        assertThat(isRed(kept, 20, 20)).isTrue();
        assertThat(isRed(kept, 280, 180)).isFalse();
    }

    @Test
    void leavesOutWhateverElseTheFileCarries() throws IOException {
        byte[] jpeg = withExif(file(quarter(300, 200), "jpeg"), 1, "39.9042 N 116.4074 E");
        byte[] both = Arrays.copyOf(jpeg, jpeg.length + 8);
        System.arraycopy("<script>".getBytes(StandardCharsets.US_ASCII), 0, both, jpeg.length, 8);

        String kept = new String(pictures.redraw(both, MIB).orElseThrow(), StandardCharsets.ISO_8859_1);

        assertThat(new String(both, StandardCharsets.ISO_8859_1)).contains("Exif", "116.4074", "<script>");
        assertThat(kept).doesNotContain("Exif", "116.4074", "<script>");
    }

    /** The red quarter lies at the top left of the file; the second column says where it belongs. */
    @ParameterizedTest
    @CsvSource({
        "1, 20, 20, 300", "2, 280, 20, 300", "3, 280, 180, 300", "4, 20, 180, 300",
        "5, 20, 20, 200", "6, 180, 20, 200", "7, 180, 280, 200", "8, 20, 280, 200"
    })
    void turnsUprightWhatACameraTookLying(int orientation, int x, int y, int width) throws IOException {
        BufferedImage kept = redrawn(withExif(file(quarter(300, 200), "jpeg"), orientation, ""));

        assertThat(kept.getWidth()).isEqualTo(width);
        assertThat(isRed(kept, x, y)).isTrue();
        assertThat(isRed(kept, kept.getWidth() - 1 - x, kept.getHeight() - 1 - y))
                .isFalse();
    }

    /** The file, of another program's making, is red on its left half, white on its right, in cyan, magenta, yellow, black. */
    @Test
    void readsTheInksOfPrinters() throws IOException {
        byte[] inks;
        try (InputStream in = PicturesTest.class.getResourceAsStream("printers-inks.jpg")) {
            inks = Objects.requireNonNull(in).readAllBytes();
        }

        BufferedImage kept = redrawn(inks);

        assertThat(kept.getWidth()).isEqualTo(96);
        Color left = new Color(kept.getRGB(20, 30));
        Color right = new Color(kept.getRGB(76, 30));
        assertThat(left.getRed() - Math.max(left.getGreen(), left.getBlue())).isGreaterThan(100);
        assertThat(Math.min(right.getRed(), Math.min(right.getGreen(), right.getBlue())))
                .isGreaterThan(240);
    }

    @Test
    void shrinksWhatIsLargerThanOfUse() throws IOException {
        BufferedImage kept = redrawn(file(quarter(5000, 1000), "png"));

        assertThat(kept.getWidth()).isEqualTo(2400);
        assertThat(kept.getHeight()).isEqualTo(480);
        assertThat(isRed(kept, 20, 20)).isTrue();
    }

    @Test
    void fitsIntoTheRoomThereIs() throws IOException {
        byte[] noise = file(noise(900, 900), "png");

        byte[] kept = pictures.redraw(noise, 100_000).orElseThrow();

        assertThat(noise).hasSizeGreaterThan(1_000_000);
        assertThat(kept).hasSizeLessThanOrEqualTo(100_000);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isBetween(200, 900);
    }

    @Test
    void refusesASmallFileThatClaimsToBeHuge() throws IOException {
        byte[] bomb = file(quarter(10, 10), "png");
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(pictures.redraw(bomb, MIB)).isEmpty();
    }

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        byte[] whole = file(noise(200, 200), "png");

        assertThat(pictures.redraw(new byte[0], MIB)).isEmpty();
        assertThat(pictures.redraw(Arrays.copyOf(whole, whole.length / 2), MIB)).isEmpty();
        assertThat(pictures.redraw("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), MIB))
                .isEmpty();
        assertThat(pictures.redraw(
                        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII), MIB))
                .isEmpty();
    }

    /** Damage anywhere in a file is answered, never thrown. */
    @Test
    void standsDamagedFiles() throws IOException {
        Random chance = new Random(7);
        for (String format : new String[] {"jpeg", "png", "gif", "bmp"}) {
            byte[] whole = withExif(file(quarter(60, 40), format), 6, "there");
            for (int i = 0; i < 200; i++) {
                byte[] damaged = whole.clone();
                for (int hit = 0; hit < 4; hit++) {
                    damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
                }
                pictures.redraw(damaged, MIB).ifPresent(kept -> assertThat(kept).isNotEmpty());
            }
        }
    }

    private BufferedImage redrawn(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(pictures.redraw(file, MIB).orElseThrow()));
    }

    private static BufferedImage quarter(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return picture;
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return picture;
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        Color seen = new Color(picture.getRGB(x, y));
        Color red = new Color(RED);
        return Math.abs(seen.getRed() - red.getRed()) < 40 && seen.getGreen() < 60 && seen.getBlue() < 60;
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }

    /** Puts an Exif segment with an orientation and some text behind the first marker of a JPEG; others stay. */
    private static byte[] withExif(byte[] file, int orientation, String text) {
        if ((file[0] & 0xff) != 0xff) {
            return file;
        }
        byte[] more = text.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer all = ByteBuffer.allocate(file.length + 36 + more.length);
        all.put(file, 0, 2).putShort((short) 0xffe1).putShort((short) (34 + more.length));
        all.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        all.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        all.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        all.putShort((short) orientation).putShort((short) 0).putInt(0);
        return all.put(more).put(file, 2, file.length - 2).array();
    }
}
