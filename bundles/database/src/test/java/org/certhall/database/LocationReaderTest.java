package org.certhall.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationReaderTest {
    private final LocationReader reader = new LocationReader("CERTHALL_DB");

    @ParameterizedTest
    @CsvSource({
        "postgresql://ann:s3cret@db.example:6543/hall, ann, s3cret, jdbc:postgresql://db.example:6543/hall?",
        "postgres://ann:s3cret@db.example/hall, ann, s3cret, jdbc:postgresql://db.example:5432/hall?",
        "'  postgresql://ann:s3cret@db.example/hall ', ann, s3cret, jdbc:postgresql://db.example:5432/hall?",
        "postgresql://ann@127.0.0.1/hall, ann, '', jdbc:postgresql://127.0.0.1:5432/hall?",
        "postgresql://ann:a:b@h/hall, ann, a:b, jdbc:postgresql://h:5432/hall?",
        "postgresql://ann:p%40ss%2Fw%3Ard%25%3F%23@h/hall, ann, p@ss/w:rd%?#, jdbc:postgresql://h:5432/hall?",
        "postgresql://ann:p@ss@h/hall, ann, p@ss, jdbc:postgresql://h:5432/hall?",
        "postgresql://%E7%BB%8F%E5%8A%9E:1+1@h/%E8%AF%81%20%E4%B9%A6, 经办, 1+1, jdbc:postgresql://h:5432/%E8%AF%81+%E4%B9%A6?",
        "postgresql://ann:x@[::1]/hall, ann, x, jdbc:postgresql://[::1]:5432/hall?",
        "postgresql://ann:x@[2001:db8::7]:6543/hall, ann, x, jdbc:postgresql://[2001:db8::7]:6543/hall?",
    })
    void readsUserPasswordAndAddress(String value, String user, String password, String url) {
        DatabaseLocation location = reader.read(value);

        assertThat(location.user()).isEqualTo(user);
        assertThat(location.password()).isEqualTo(password);
        assertThat(location.url()).startsWith(url);
    }

    @Test
    void passesTheDriversSettingsOn() {
        DatabaseLocation location = reader.read("postgresql://ann:x@h/hall?sslmode=verify-full&socketTimeout=9");

        assertThat(location.url()).endsWith("&sslmode=verify-full&socketTimeout=9");
        assertThat(location.forWork().getProperty("url")).isEqualTo(location.url());
    }

    @Test
    void letsNoStatementOfThePoolHangForEver() {
        DatabaseLocation location = reader.read("postgresql://ann:x@h/hall");

        assertThat(location.forWork().getProperty("url")).endsWith("&socketTimeout=60");
        assertThat(location.forMigration().getProperty("url")).doesNotContain("socketTimeout");
    }

    @Test
    void opensH2WithoutDelayedWrites() {
        assertThat(reader.read("h2:/var/lib/certhall/h2/certhall").url())
                .isEqualTo("jdbc:h2:async:/var/lib/certhall/h2/certhall;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ann:s3cret@h/hall",
                "postgresql:ann:s3cret@h/hall",
                "postgresql://ann:s3cret@h",
                "postgresql://ann:s3cret@h/",
                "postgresql://ann:s3cret@/hall",
                "postgresql://:s3cret@h/hall",
                "postgresql://h/hall-s3cret",
                "postgresql://ann:s3cret@h:0/hall",
                "postgresql://ann:s3cret@h:65536/hall",
                "postgresql://ann:s3cret@h:five/hall",
                "postgresql://ann:s3cret%4@h/hall",
                "postgresql://ann:s3cret%zz@h/hall",
                "postgresql://ann:s3cret%FF@h/hall",
                "postgresql://ann:s3cret/x@h/hall",
                "postgresql://ann:x@h/hall?password=s3cret",
                "postgresql://ann:x@h/hall?s3cret",
                "postgresql://ann:s3cret@h/hall#x",
                "h2:s3cret",
                "h2:/s3cret;INIT=x",
                "h2:/s3cret/",
                "s3cret",
            })
    void refusesABadValueInOneLineThatDoesNotRepeatIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read(value))
                .withMessageStartingWith("CERTHALL_DB ")
                .satisfies(complaint -> assertThat(complaint.getMessage())
                        .doesNotContain("s3cret")
                        .hasLineCount(1));
    }

    @Test
    void showsNoPassword() {
        DatabaseLocation location = reader.read("postgresql://ann:s3cret@db.example/hall");

        assertThat(location).hasToString("PostgreSQL db.example:5432/hall");
    }
}
