package org.certhall.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
    @Test
    void placesH2InTheDataFolderByDefault() {
        DatabaseSettings settings = read(Map.of(), null);

        assertThat(settings.location().url()).startsWith("jdbc:h2:async:/data/h2/certhall;");
        assertThat(settings.poolSize()).isEqualTo(16);
    }

    @Test
    void takesTheConfiguredPlace() {
        DatabaseSettings settings = read(Map.of("location", "postgresql://a:b@h/d", "poolSize", "8"), "");

        assertThat(settings.location()).hasToString("PostgreSQL h:5432/d");
        assertThat(settings.poolSize()).isEqualTo(8);
    }

    @Test
    void letsTheEnvironmentWin() {
        DatabaseSettings settings = read(Map.of("location", "h2:/elsewhere"), "postgresql://a:b@h/d");

        assertThat(settings.location()).hasToString("PostgreSQL h:5432/d");
    }

    @Test
    void namesTheBadSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("location", "h2:${nowhere}/x"), null))
                .withMessageContaining("unknown property nowhere");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("poolSize", "many"), null))
                .withMessageContaining("poolSize");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("location", "nonsense"), null))
                .withMessageStartingWith("the setting \"location\" of org.certhall.database");
    }

    private static DatabaseSettings read(Map<String, ?> configuration, @Nullable String environment) {
        return DatabaseSettings.read(configuration, environment, Map.of("karaf.data", "/data")::get);
    }
}
