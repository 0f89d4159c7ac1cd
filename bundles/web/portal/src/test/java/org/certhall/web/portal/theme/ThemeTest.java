package org.certhall.web.portal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.installed.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void theHigherRankingIsWorn() {
        InstalledTheme standard = theme("default", -1000, 1);
        InstalledTheme white = theme("white-label", 0, 2);
        assertThat(InstalledTheme.worn(List.of(standard, white))).containsExactly(white);
        assertThat(InstalledTheme.worn(List.of(standard))).containsExactly(standard);
        assertThat(InstalledTheme.worn(List.of())).isEmpty();
    }

    @Test
    void ofTheSameRankingTheOlderServiceIsWorn() {
        InstalledTheme older = theme("a", 0, 1);
        InstalledTheme younger = theme("b", 0, 2);
        assertThat(InstalledTheme.worn(List.of(younger, older))).containsExactly(older);
    }

    @Test
    void aThemeIsWornOverItsBase() {
        InstalledTheme standard = theme("default", -1000, 1);
        InstalledTheme brand = theme("brand", "default", 0, 2);
        assertThat(InstalledTheme.worn(List.of(brand, standard))).containsExactly(standard, brand);
    }

    @Test
    void aThemeWhoseBaseIsMissingIsNotWorn() {
        InstalledTheme plain = theme("plain", -1000, 1);
        assertThat(InstalledTheme.worn(List.of(theme("brand", "default", 0, 2), plain)))
                .containsExactly(plain);
    }

    @Test
    void themesThatBuildOnEachOtherAreNotWorn() {
        assertThat(InstalledTheme.worn(List.of(theme("a", "b", 0, 1), theme("b", "a", 0, 2))))
                .isEmpty();
    }

    @Test
    void theAddressChangesExactlyWhenAFileOfTheThemeDoes() throws IOException {
        Files.writeString(folder.resolve("theme.css"), "a {}");
        Files.writeString(folder.resolve("logo.svg"), "<svg/>");
        String before = files().hash();
        assertThat(files().hash()).isEqualTo(before);

        Files.writeString(folder.resolve("logo.svg"), "<svg></svg>");
        assertThat(files().hash()).isNotEqualTo(before);
    }

    @Test
    void nothingButTheThemesOwnFilesIsFound() throws IOException {
        Files.writeString(folder.resolve("theme.css"), "a {}");
        Files.writeString(folder.resolve("secret.txt"), "not listed");
        ThemeFiles files = new ThemeFiles(List.of("theme.css"), this::url);
        assertThat(files.find("theme.css")).isNotNull();
        assertThat(files.find("secret.txt")).isNull();
        assertThat(files.find("../theme.css")).isNull();
    }

    private ThemeFiles files() {
        return new ThemeFiles(List.of("theme.css", "logo.svg"), this::url);
    }

    private @Nullable URL url(String path) {
        try {
            return folder.resolve(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private InstalledTheme theme(String id, int ranking, long service) {
        return theme(id, "", ranking, service);
    }

    private InstalledTheme theme(String id, String base, int ranking, long service) {
        Origin origin = new Origin("bundle", "1.0.0", 1, ranking, service);
        return new InstalledTheme(id, LocalisedText.same(id), base, "theme.css", "hash", files(), origin);
    }
}
