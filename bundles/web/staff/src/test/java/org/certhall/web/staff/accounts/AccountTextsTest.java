package org.certhall.web.staff.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.certhall.api.account.AccountSessions.Reason;
import org.junit.jupiter.api.Test;

class AccountTextsTest {
    @Test
    void bothLanguagesHaveTheSameKeysAndAWordForEveryReason() throws IOException {
        Properties zh = load("messages_zh.properties");

        assertThat(load("messages_en.properties").stringPropertyNames()).isEqualTo(zh.stringPropertyNames());
        for (Reason reason : Reason.values()) {
            assertThat(zh.getProperty("reason." + reason.name())).isNotBlank();
        }
    }

    private static Properties load(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(AccountsView.class.getResourceAsStream(name), name)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        }
    }
}
