package org.certhall.plugins.keytypes.zqyl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.certhall.api.catalogue.KeyType;
import org.certhall.testing.catalogue.DataFiles;
import org.junit.jupiter.api.Test;

class ZqylKeyTypeTest {

    @Test
    void isAKeyWithAPicture() {
        Path file = Path.of("src/main/resources/certhall/zqyl.key-type.json");
        KeyType.Description type = DataFiles.service(file, KeyType.class).description();

        assertThat(type.id()).isEqualTo("zqyl-gen1");
        assertThat(type.picture()).isNotNull();
    }
}
