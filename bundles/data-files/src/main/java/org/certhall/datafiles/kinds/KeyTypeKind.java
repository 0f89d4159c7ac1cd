package org.certhall.datafiles.kinds;

import java.util.Set;
import org.certhall.api.catalogue.KeyType;
import org.certhall.api.data.DataFile;
import org.certhall.api.data.DataFileException;
import org.certhall.api.data.DataFileKind;
import org.certhall.api.data.DataPlugIn;
import org.certhall.api.plugin.PlugInKinds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Types of USB key: {@code name.key-type.json}. */
@Component(service = DataFileKind.class)
public final class KeyTypeKind extends FileKind {

    @Activate
    public KeyTypeKind() {
        super(PlugInKinds.KEY_TYPE);
    }

    @Override
    public DataPlugIn read(DataFile file) throws DataFileException {
        Field root = fields(file);
        Field picture = root.at("picture");
        KeyType.Description description = new KeyType.Description(
                root.at("id").text(),
                root.at("version").text(),
                root.at("name").localised(),
                root.at("summary").localised(),
                picture.present() ? PictureReader.read(picture, file) : null);
        KeyType type = new FileKeyType(description);
        return plugIn(root, description.name(), Set.of(), KeyType.class, type);
    }

    private record FileKeyType(Description description) implements KeyType {}
}
