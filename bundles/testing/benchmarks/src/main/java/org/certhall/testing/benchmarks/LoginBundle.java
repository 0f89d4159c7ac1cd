package org.certhall.testing.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import org.certhall.credentials.password.Argon2id;

/** Writes the bundle that logs in, and the accounts that it logs in to. */
final class LoginBundle {
    private static final String NAME = "org.certhall.testing.login-load";
    /** The load, and the house's Argon2id for the control. */
    private static final List<String> CLASSES = List.of(
            LoginLoad.class.getName(),
            RawHashing.class.getName(),
            Argon2id.class.getName(),
            Argon2id.class.getPackageName() + ".Cost",
            Argon2id.class.getPackageName() + ".PasswordHash");

    private static final String PASSWORD = "load-Applicant-1";

    private LoginBundle() {}

    static void write(Path jar, int accounts, int threads, int port) throws IOException {
        Map<String, String> headers = Map.of(
                "Bundle-ManifestVersion",
                "2",
                "Bundle-SymbolicName",
                NAME,
                "Bundle-Version",
                "1.0.0",
                "Bundle-Activator",
                LoginLoad.class.getName(),
                "Import-Package",
                "org.osgi.framework,org.certhall.api.access,org.certhall.api.account,"
                        + "org.bouncycastle.crypto.generators,org.bouncycastle.crypto.params",
                LoginLoad.ACCOUNTS,
                String.valueOf(accounts),
                LoginLoad.THREADS,
                String.valueOf(threads),
                LoginLoad.PORT,
                String.valueOf(port),
                LoginLoad.PASSWORD,
                PASSWORD);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String name : CLASSES) {
                String entry = name.replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(entry));
                try (InputStream code = LoginLoad.class.getResourceAsStream("/" + entry)) {
                    code.transferTo(out);
                }
            }
        }
    }

    /** Replaces the accounts of the demonstration. */
    static void writeAccounts(Path home, int accounts) throws IOException {
        String lines = IntStream.range(0, accounts)
                .mapToObj(account -> "\"%s 139%08d load%d@example.com 申请人乙 APPLICANT %s\""
                        .formatted(LoginLoad.name(account), account, account, PASSWORD))
                .collect(Collectors.joining(",\n", "{\"accounts\": [\n", "\n]}\n"));
        Files.writeString(home.resolve("etc-demo/org.certhall.accounts.demo.cfg.json"), lines, StandardCharsets.UTF_8);
    }
}
