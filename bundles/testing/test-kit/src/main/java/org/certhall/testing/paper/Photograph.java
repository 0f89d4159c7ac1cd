package org.certhall.testing.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * How a page looks once somebody has photographed it.
 *
 * @param skew degrees
 * @param shear how far it leans, as a share of its height
 * @param blur radius of the blur in pixels; 0 for none
 * @param shadow how much darker the darkest corner is, from 0 to 1
 * @param noise standard deviation of the grain, of 255
 * @param quality of the JPEG
 */
public record Photograph(double skew, double shear, int blur, double shadow, double noise, float quality) {
    /** Draws the circumstances; strength from 0 (a scanner) to 1 (a phone, by hand, in the evening). */
    public static Photograph draw(double strength, RandomGenerator random) {
        return new Photograph(
                random.nextDouble(-5, 5) * strength,
                random.nextDouble(-0.02, 0.02) * strength,
                random.nextDouble() < strength * 0.6 ? 1 : 0,
                random.nextDouble(0, 0.5) * strength,
                random.nextDouble(0, 14) * strength,
                (float) (0.92 - 0.25 * strength * random.nextDouble()));
    }

    /** Takes it. */
    public byte[] take(BufferedImage page, RandomGenerator random) {
        BufferedImage lying = laid(page);
        BufferedImage seen =
                blur == 0 ? lying : new ConvolveOp(kernel(), ConvolveOp.EDGE_NO_OP, null).filter(lying, null);
        light(seen, random);
        return jpeg(seen);
    }

    private BufferedImage laid(BufferedImage page) {
        BufferedImage lying = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = lying.createGraphics();
        pen.setColor(new Color(228, 226, 220));
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.translate(page.getWidth() / 2.0, page.getHeight() / 2.0);
        pen.rotate(Math.toRadians(skew));
        pen.shear(shear, 0);
        double fit = 1 - Math.abs(Math.toRadians(skew)) * 0.4;
        pen.scale(fit, fit);
        pen.drawImage(page, -page.getWidth() / 2, -page.getHeight() / 2, null);
        pen.dispose();
        return lying;
    }

    private Kernel kernel() {
        int side = blur * 2 + 1;
        float[] weights = new float[side * side];
        Arrays.fill(weights, 1f / weights.length);
        return new Kernel(side, side, weights);
    }

    /** Darkens towards one corner and adds grain. */
    private void light(BufferedImage picture, RandomGenerator random) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean left = random.nextBoolean();
        boolean up = random.nextBoolean();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            double down = up ? 1 - (double) y / height : (double) y / height;
            for (int x = 0; x < width; x++) {
                double across = left ? 1 - (double) x / width : (double) x / width;
                double light = 1 - shadow * across * down;
                double grain = noise == 0 ? 0 : random.nextGaussian() * noise;
                row[x] = shade(row[x] >> 16 & 255, light, grain) << 16
                        | shade(row[x] >> 8 & 255, light, grain) << 8
                        | shade(row[x] & 255, light, grain);
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
    }

    private static int shade(int value, double light, double grain) {
        return (int) Math.max(0, Math.min(255, value * light + grain));
    }

    private byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
