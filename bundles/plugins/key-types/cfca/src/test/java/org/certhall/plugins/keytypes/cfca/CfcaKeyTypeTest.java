package org.certhall.plugins.keytypes.cfca;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.certhall.api.catalogue.KeyType;
import org.certhall.testing.catalogue.DataFiles;
import org.junit.jupiter.api.Test;

class CfcaKeyTypeTest {

    @Test
    void isAKeyWithAPicture() {
        Path file = Path.of("src/main/resources/certhall/cfca.key-type.json");
        KeyType.Description type = DataFiles.service(file, KeyType.class).description();

        assertThat(type.id()).isEqualTo("cfca");
        assertThat(type.picture()).isNotNull();
    }
}
