package org.certhall.datafiles.kinds;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.certhall.api.catalogue.Picture;
import org.certhall.api.data.DataFile;
import org.certhall.api.data.DataFileException;
import org.certhall.datafiles.check.BrokenFileException;

/** Reads a picture from a {@code data:} URI or from a file beside the data file. */
final class PictureReader {
    private static final int LIMIT = 256 << 10;
    private static final String SVG = "image/svg+xml";
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private PictureReader() {}

    static Picture read(Field field, DataFile file) throws DataFileException {
        String source = field.text();
        boolean inline = source.startsWith("data:");
        String mediaType = inline ? source.substring("data:".length(), source.indexOf(';')) : mediaType(source);
        byte[] bytes = inline ? decode(field, source) : beside(field, file, source);
        if (bytes.length > LIMIT) {
            throw field.wrong("picture.size");
        }
        check(field, mediaType, bytes);
        return Picture.of(mediaType, bytes);
    }

    private static byte[] decode(Field field, String uri) throws DataFileException {
        try {
            return Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
        } catch (IllegalArgumentException e) {
            throw field.wrong("picture.base64");
        }
    }

    private static byte[] beside(Field field, DataFile file, String path) throws DataFileException {
        if (List.of(path.split("/")).contains("..")) {
            throw field.wrong("picture.path");
        }
        return file.beside(path).orElseThrow(() -> field.wrong("picture.missing"));
    }

    private static String mediaType(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "png" -> "image/png";
            case "svg" -> SVG;
            default -> "image/jpeg";
        };
    }

    private static void check(Field field, String mediaType, byte[] bytes) throws DataFileException {
        if (mediaType.equals(SVG)) {
            try {
                SvgCheck.check(bytes);
            } catch (BrokenFileException e) {
                throw new DataFileException(field.pointer(), String.valueOf(e.getMessage()));
            }
            return;
        }
        byte[] start = mediaType.equals("image/png") ? PNG_START : JPEG_START;
        if (bytes.length < start.length || !Arrays.equals(start, 0, start.length, bytes, 0, start.length)) {
            throw field.wrong("picture.content", mediaType);
        }
    }
}
