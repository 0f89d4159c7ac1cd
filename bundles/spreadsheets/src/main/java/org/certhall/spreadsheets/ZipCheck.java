package org.certhall.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.certhall.api.spreadsheet.SpreadsheetException;
import org.certhall.api.spreadsheet.SpreadsheetException.Code;

/**
 * Unpacks a workbook into nothing, to know what there is and how large it becomes before anybody keeps any of it. It does
 * so by the library that unpacks it later, and so sees the same.
 */
final class ZipCheck {
    /** Five thousand rows with everything filled in are a quarter of this. */
    static final long LARGEST = 40L << 20;

    private static final int MOST_ENTRIES = 200;
    private static final byte[] MAGIC = {'P', 'K', 3, 4};

    private ZipCheck() {}

    static boolean looksLikeZip(byte[] file) {
        return file.length > MAGIC.length
                && file[0] == MAGIC[0]
                && file[1] == MAGIC[1]
                && file[2] == MAGIC[2]
                && file[3] == MAGIC[3];
    }

    /** @throws SpreadsheetException where it must not be read */
    static void check(byte[] file) {
        boolean workbook = false;
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            int entries = 0;
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new SpreadsheetException(Code.TOO_LARGE);
                }
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
                    throw new SpreadsheetException(Code.MACROS);
                }
                workbook |= name.equals("[content_types].xml");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    if (size > LARGEST) {
                        throw new SpreadsheetException(Code.TOO_LARGE);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new SpreadsheetException(Code.DAMAGED, broken);
        }
        if (!workbook) {
            throw new SpreadsheetException(Code.OTHER_FORMAT);
        }
    }
}
