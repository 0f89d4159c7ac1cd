package org.certhall.datafiles.extender;

import java.io.IOException;
import org.certhall.api.data.DataFileException;
import org.certhall.api.data.DataFileKind;
import org.certhall.api.data.DataPlugIn;
import org.certhall.datafiles.check.BrokenFileException;
import org.certhall.datafiles.check.JsonText;
import org.certhall.datafiles.check.Reasons;
import org.certhall.datafiles.check.SchemaCheck;
import org.jspecify.annotations.Nullable;

/** Reads the files of one kind: first its schema, then the kind itself. */
final class KindReader {
    private final DataFileKind kind;
    private @Nullable SchemaCheck schema;

    KindReader(DataFileKind kind) {
        this.kind = kind;
    }

    DataPlugIn read(BundleFile file, JsonText json) throws BrokenFileException {
        schema().check(json);
        try {
            return kind.read(file);
        } catch (DataFileException e) {
            throw new BrokenFileException(json.problem(e.field(), String.valueOf(e.getMessage())));
        } catch (RuntimeException | LinkageError e) {
            throw new BrokenFileException(Reasons.say("kind.failed", kind.name(), e.toString()));
        }
    }

    private SchemaCheck schema() throws BrokenFileException {
        try {
            SchemaCheck known = schema;
            if (known == null) {
                known = new SchemaCheck(kind.schema());
                schema = known;
            }
            return known;
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new BrokenFileException(Reasons.say("kind.schema", kind.name(), e.toString()));
        }
    }
}
