package org.certhall.datafiles.kinds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URL;
import java.util.Objects;
import java.util.Set;
import org.certhall.api.data.DataFile;
import org.certhall.api.data.DataFileException;
import org.certhall.api.data.DataFileKind;
import org.certhall.api.data.DataPlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.value.LocalisedText;

/** What the kinds of this bundle share: the schema beside the class, and the way to their fields. */
abstract class FileKind implements DataFileKind {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String name;

    FileKind(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final URL schema() {
        return Objects.requireNonNull(FileKind.class.getResource(name + ".schema.json"));
    }

    static Field fields(DataFile file) throws DataFileException {
        try {
            return new Field(MAPPER.readTree(file.json()), "");
        } catch (JsonProcessingException e) {
            throw new DataFileException("", e.getOriginalMessage());
        }
    }

    final <S> DataPlugIn plugIn(Field root, LocalisedText title, Set<PlugInId> needs, Class<S> type, S service) {
        PlugInId id = new PlugInId(name, root.at("id").text());
        return new DataPlugIn(id, title, root.at("version").text(), needs, type, service);
    }
}
