package org.certhall.core.document;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files that somebody may upload to do harm, by name; the same seed gives the same files (bar R5). */
final class HostileFiles {
    /** Whatever a file carries beside its dots carries this too. */
    static final String MARK = "EVIL-39.9042N-116.4074E";

    private static final List<String> FORMATS = List.of("jpeg", "png", "gif", "bmp");
    private static final List<String> PASSENGERS = List.of(
            "<script>alert('" + MARK + "')</script>",
            "<?php system('" + MARK + "'); ?>",
            "PK\3\4" + MARK,
            "%PDF-1.7\n" + MARK,
            "\u007fELF" + MARK,
            "MZ" + MARK);

    private final Random chance;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private HostileFiles(long seed) {
        chance = new Random(seed);
    }

    static Map<String, byte[]> of(long seed, int damaged) {
        HostileFiles all = new HostileFiles(seed);
        try {
            all.strangers();
            all.polyglots();
            all.metadata();
            all.floods();
            all.bombs();
            all.damaged(damaged);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all.files;
    }

    /** Gives a small PNG that really has 16,000 by 16,000 dots. */
    static byte[] flood() throws IOException {
        return emptyPng(16_000, 16_000, 0);
    }

    /** Files of other kinds, whatever their names say. */
    private void strangers() throws IOException {
        List<String> texts = List.of(
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>" + MARK + "</svg>",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;" + MARK + "</svg>",
                "<html><body>" + MARK + "</body></html>",
                "%!PS-Adobe-3.0 EPSF-3.0\n" + MARK,
                "II*\0" + MARK,
                "MM\0*" + MARK,
                "RIFF\0\0\0\0WEBPVP8 " + MARK,
                "\0\0\0\30ftypheic" + MARK,
                "8BPS\0\1" + MARK,
                "\0\0\1\0\1\0" + MARK,
                "MZ\u0090\0" + MARK,
                "\u007fELF\2\1\1" + MARK,
                "\u00ca\u00fe\u00ba\u00be\0\0\0\75" + MARK,
                "P6 1 1 255 " + MARK,
                "#define x_width 16\n" + MARK,
                "GIF",
                "B",
                "\u00ff\u00d8",
                "",
                " \u0089PNG\r\n\u001a\n" + MARK);
        for (int i = 0; i < texts.size(); i++) {
            files.put("stranger " + i, texts.get(i).getBytes(StandardCharsets.ISO_8859_1));
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry(MARK));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        }
        files.put("zip bomb", zip.toByteArray());
        files.put("nothing but zeros", new byte[1 << 20]);
    }

    /** Pictures that are something else as well: behind, before and within. */
    private void polyglots() throws IOException {
        for (String format : FORMATS) {
            byte[] picture = file(scene(320, 240), format);
            for (int i = 0; i < PASSENGERS.size(); i++) {
                byte[] passenger = PASSENGERS.get(i).getBytes(StandardCharsets.ISO_8859_1);
                files.put(format + " followed by " + i, join(picture, passenger));
                files.put(format + " after " + i, join(passenger, picture));
                byte[] within = picture.clone();
                System.arraycopy(passenger, 0, within, within.length / 2, passenger.length);
                files.put(format + " around " + i, within);
            }
            for (String other : FORMATS) {
                files.put(format + " and " + other, join(picture, file(scene(16, 16), other)));
            }
        }
        files.put("gif comment", "GIF89a/*".getBytes(StandardCharsets.US_ASCII));
    }

    /** What names places, cameras and people, and what unpacks to far more than it is. */
    private void metadata() throws IOException {
        byte[] jpeg = file(scene(320, 240), "jpeg");
        byte[] mark = MARK.getBytes(StandardCharsets.US_ASCII);
        for (int application = 0xe0; application <= 0xef; application++) {
            files.put("jpeg segment " + application, segment(jpeg, application, mark));
        }
        files.put("jpeg comment", segment(jpeg, 0xfe, mark));
        files.put(
                "jpeg exif with a place",
                segment(jpeg, 0xe1, join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), mark)));
        files.put("jpeg 600 comments", many(jpeg, 600));
        byte[] png = file(scene(320, 240), "png");
        byte[] bomb = deflated(new byte[60 << 20]);
        for (String type : List.of("tEXt", "eXIf", "iTXt", "prVt")) {
            files.put("png " + type, chunk(png, type, mark));
        }
        files.put("png text bomb", chunk(png, "zTXt", join("a\0\0".getBytes(StandardCharsets.US_ASCII), bomb)));
        files.put("png profile bomb", chunk(png, "iCCP", join("a\0\0".getBytes(StandardCharsets.US_ASCII), bomb)));
    }

    /** Small files that claim to be huge. */
    private void floods() throws IOException {
        for (int side : new int[] {16_000, 60_000, 1 << 24, Integer.MAX_VALUE, 0, -1}) {
            byte[] png = file(scene(16, 16), "png");
            ByteBuffer.wrap(png).putInt(16, side).putInt(20, side);
            files.put("png of " + side, checked(png));
            byte[] bmp = file(scene(16, 16), "bmp");
            ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, side).putInt(22, side);
            files.put("bmp of " + side, bmp);
            byte[] gif = file(scene(16, 16), "gif");
            ByteBuffer.wrap(gif)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putShort(6, (short) side)
                    .putShort(8, (short) side);
            files.put("gif screen of " + side, gif);
            byte[] jpeg = file(scene(16, 16), "jpeg");
            int frame = frame(jpeg);
            ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) side).putShort(frame + 7, (short) side);
            files.put("jpeg of " + side, jpeg);
        }
        files.put("png of 16000 in earnest", flood());
    }

    /** Files just within the bounds that take the most work. */
    private void bombs() throws IOException {
        files.put("png of 49 million dots", emptyPng(7000, 7000, 0));
        files.put("png of 49 million dots, interlaced", emptyPng(7000, 7000, 1));
        files.put("png of one row", emptyPng(40_000_000, 1, 0));
        files.put("png of one column", emptyPng(1, 2_000_000, 0));
        files.put("gif of 49 million dots", file(new BufferedImage(7000, 7000, BufferedImage.TYPE_BYTE_BINARY), "gif"));
        byte[] progressive = progressive(new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB));
        files.put("jpeg in many scans", progressive);
        for (int scans : new int[] {20, 200, 2000}) {
            files.put("jpeg in " + scans + " scans more", repeated(progressive, scans));
        }
    }

    private void damaged(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            String format = FORMATS.get(i % FORMATS.size());
            byte[] whole = file(scene(200, 150), format);
            files.put(format + " cut " + i, Arrays.copyOf(whole, 1 + chance.nextInt(whole.length - 1)));
            byte[] hit = whole.clone();
            for (int j = 0; j < 8; j++) {
                hit[chance.nextInt(hit.length)] = (byte) chance.nextInt();
            }
            files.put(format + " hit " + i, hit);
        }
    }

    private BufferedImage scene(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.WHITE, width, height, Color.ORANGE));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        for (int i = 0; i < 30; i++) {
            graphics.drawLine(
                    chance.nextInt(width), chance.nextInt(height), chance.nextInt(width), chance.nextInt(height));
        }
        graphics.dispose();
        return picture;
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format, out)) {
            throw new IllegalStateException(format);
        }
        return out.toByteArray();
    }

    private static byte[] progressive(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Repeats the last scan of a progressive JPEG. */
    private static byte[] repeated(byte[] jpeg, int times) {
        int last = jpeg.length - 2;
        while ((jpeg[last] & 0xff) != 0xff || (jpeg[last + 1] & 0xff) != 0xda) {
            last--;
        }
        byte[] scan = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < times; i++) {
            out.writeBytes(scan);
        }
        out.write(jpeg, jpeg.length - 2, 2);
        return out.toByteArray();
    }

    /** A PNG of white dots, one bit each, that deflate packs a thousand times. */
    private static byte[] emptyPng(int width, int height, int interlaced) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < height + (interlaced == 1 ? height : 0); y++) {
                out.write(row);
            }
        }
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 1).put((byte) 0).put((byte) 0).put((byte) 0).put((byte) interlaced);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        png.writeBytes(chunk("IHDR", header.array()));
        png.writeBytes(chunk("IDAT", packed.toByteArray()));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] chunk(byte[] png, String type, byte[] data) {
        return join(join(Arrays.copyOf(png, 33), chunk(type, data)), Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] named = join(type.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(data.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    /** Sets the check sum of a PNG's header right. */
    private static byte[] checked(byte[] png) {
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    private static byte[] segment(byte[] jpeg, int marker, byte[] data) {
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + data.length + 4);
        all.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (data.length + 2));
        return all.put(data).put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] many(byte[] jpeg, int comments) {
        byte[] all = jpeg;
        for (int i = 0; i < comments; i++) {
            all = segment(all, 0xfe, MARK.getBytes(StandardCharsets.US_ASCII));
        }
        return all;
    }

    private static int frame(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != 0xc0) {
            at += 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xffff);
        }
        return at;
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
            packed.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
