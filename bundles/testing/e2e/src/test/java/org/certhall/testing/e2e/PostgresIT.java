package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.certhall.testing.postgres.PostgresCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same build on PostgreSQL by one variable; the database may be away at the start and later. */
class PostgresIT {
    /** The gate looks every two seconds, then migrates. */
    private static final double HEALED_MILLIS = 90_000;

    @Test
    void hallWaitsForItsDatabaseSaysSoAndGoesOnByItself(@TempDir Path folder) {
        Distribution.unpack(Distribution.archive(Hall.root()), folder.resolve("portal"));
        try (PostgresCluster postgres = PostgresCluster.start()) {
            String database = postgres.newDatabase();
            postgres.down();
            try (PortalProcess portal = PortalProcess.start(
                            folder.resolve("portal"),
                            folder.resolve("data"),
                            Map.of("CERTHALL_DB", address(postgres, database)));
                    Chromium chromium = Chromium.start()) {
                portal.await("apply");
                PortalWindow window = chromium.window(portal, 1280);
                window.open("login");

                assertThat(window.text("账号服务正在恢复")).isVisible();
                postgres.up();
                assertThat(window.role(AriaRole.TEXTBOX, "密码"))
                        .isVisible(new IsVisibleOptions().setTimeout(HEALED_MILLIS));
                portal.awaitAccounts();
                window.logInAsAdministrator().open("admin/plugins");
                thenDatabaseIs(window, "ACTIVE");
                thenDataProtectionIs(window, "ACTIVE");

                postgres.down();
                thenDatabaseIs(window, "WAITING");
                assertThat(portal.status("apply")).isEqualTo(200);
                postgres.up();
                thenDatabaseIs(window, "ACTIVE");

                assertThat(portal.console("certhall:plugin-list --kind database"))
                        .contains("PostgreSQL");
                assertThat(portal.log()).doesNotContain("| ERROR |").doesNotContain(PostgresCluster.PASSWORD);
            }
        }
    }

    private static String address(PostgresCluster postgres, String database) {
        String password = URLEncoder.encode(PostgresCluster.PASSWORD, StandardCharsets.UTF_8);
        return "postgresql://" + PostgresCluster.USER + ":" + password + "@127.0.0.1:" + postgres.port() + "/"
                + database;
    }

    private static void thenDatabaseIs(PortalWindow window, String state) {
        thenKindIs(window, "org.certhall.database", "database", state);
    }

    private static void thenDataProtectionIs(PortalWindow window, String state) {
        thenKindIs(window, "org.certhall.core", "protection", state);
    }

    private static void thenKindIs(PortalWindow window, String bundle, String kind, String state) {
        window.page().getByLabel("按名称、编号、捆绑包或原因查找").fill(bundle);
        Locator row = window.page().locator("[data-kind='" + kind + "']");
        assertThat(row).hasAttribute("data-state", state, new HasAttributeOptions().setTimeout(HEALED_MILLIS));
    }
}
