package org.certhall.testing.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certhall.api.data.DataFile;
import org.certhall.api.data.DataFileException;
import org.certhall.api.data.DataFileKind;
import org.certhall.api.data.DataPlugIn;
import org.certhall.datafiles.check.BrokenFileException;
import org.certhall.datafiles.check.DataBytes;
import org.certhall.datafiles.check.FileName;
import org.certhall.datafiles.check.JsonText;
import org.certhall.datafiles.check.SchemaCheck;
import org.certhall.datafiles.kinds.CertificateTypeKind;
import org.certhall.datafiles.kinds.KeyTypeKind;
import org.certhall.datafiles.kinds.LegalTextKind;
import org.certhall.datafiles.kinds.ProjectKind;

/** Reads data files as the running hall does: text, schema, kind. */
public final class DataFiles {
    private static final Map<String, DataFileKind> KINDS = Stream.<DataFileKind>of(
                    new ProjectKind(), new CertificateTypeKind(), new KeyTypeKind(), new LegalTextKind())
            .collect(Collectors.toMap(DataFileKind::name, Function.identity()));

    private DataFiles() {}

    /** Reads a file, or fails with the reason that an administrator would see. */
    public static DataPlugIn read(Path file) {
        return read(file, kind(kindOf(file)));
    }

    /** Reads a file of a kind that is not the catalogue's. */
    public static DataPlugIn read(Path file, DataFileKind kind) {
        String name = file.getFileName().toString();
        if (!kindOf(file).equals(kind.name())) {
            throw new AssertionError(name + " is no " + kind.name());
        }
        try {
            return read(new FileBeside(file, DataBytes.text(Files.readAllBytes(file))), kind);
        } catch (IOException | BrokenFileException e) {
            throw new AssertionError(name + ": " + e.getMessage(), e);
        }
    }

    /** Reads a file and gives the service that it turns into. */
    public static <S> S service(Path file, Class<S> type) {
        return type.cast(read(file).service());
    }

    private static String kindOf(Path file) {
        String name = file.getFileName().toString();
        return FileName.of(name).orElseThrow(() -> new AssertionError(name)).kind();
    }

    private static DataFileKind kind(String name) {
        return Optional.ofNullable(KINDS.get(name)).orElseThrow(() -> new AssertionError("no kind " + name));
    }

    private static DataPlugIn read(DataFile file, DataFileKind kind) throws BrokenFileException, IOException {
        JsonText json = JsonText.parse(file.json());
        new SchemaCheck(kind.schema()).check(json);
        try {
            return kind.read(file);
        } catch (DataFileException e) {
            throw new AssertionError(json.problem(e.field(), String.valueOf(e.getMessage())), e);
        }
    }

    private record FileBeside(Path file, String json) implements DataFile {
        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public Optional<byte[]> beside(String path) {
            Path other = file.resolveSibling(path);
            try {
                return Files.exists(other) ? Optional.of(Files.readAllBytes(other)) : Optional.empty();
            } catch (IOException e) {
                throw new AssertionError(path, e);
            }
        }
    }
}
