package org.certhall.core.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInState;
import org.certhall.core.plugin.PlugInBoard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** The help centre in a real framework, with bundles that come, change and go. */
@Timeout(60)
class HelpKeeperTest {
    private final PlugInBoard board = new PlugInBoard();
    private final BlockingQueue<Object> changes = new LinkedBlockingQueue<>();
    private Framework framework;
    private BundleContext context;
    private HelpKeeper help;

    @BeforeEach
    void start(@TempDir Path cache) throws BundleException {
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString()));
        framework.start();
        context = framework.getBundleContext();
        help = new HelpKeeper(context, board);
        help.subscribe(() -> changes.add("help"));
        help.open();
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        help.close();
        board.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void offersATopicInBothLanguages() throws Exception {
        install(Map.of("help/zh/login.md", page("登录", "账号"), "help/en/login.md", english("Login")))
                .start();
        until(() -> help.topic("login").isPresent() && state("login") == PlugInState.ACTIVE);

        assertThat(help.topic("login").orElseThrow().title().en()).isEqualTo("Login");
        assertThat(listed("login").orElseThrow().name().zh()).isEqualTo("登录");
    }

    @Test
    void takesATopicAwayWithItsBundleAndBringsItBack() throws Exception {
        Bundle bundle = install(Map.of("help/zh/login.md", page("登录", "账号")));
        bundle.start();
        until(() -> help.topic("login").isPresent());

        bundle.stop();
        until(() -> help.topic("login").isEmpty() && state("login") == PlugInState.STOPPED);

        bundle.start();
        until(() -> help.topic("login").isPresent());

        bundle.uninstall();
        until(() -> help.topic("login").isEmpty() && listed("login").isEmpty());
    }

    @Test
    void listsABrokenTopicWithFileAndLineAndHealsWithTheNextVersion() throws Exception {
        Bundle bundle = install(
                Map.of("help/zh/login.md", "---\ntitle: 登录\ncolour: red\n---\n正文", "help/zh/b.md", page("乙", "账号")));
        bundle.start();
        until(() -> help.topic("b").isPresent() && state("login") == PlugInState.BROKEN);
        assertThat(help.topic("login")).isEmpty();
        PlugIn broken = listed("login").orElseThrow();
        assertThat(broken.reason()).isEqualTo("help/zh/login.md，第 3 行：没有这一项：colour");
        assertThat(broken.bundleId()).isEqualTo(bundle.getBundleId());

        bundle.update(jar("other", Map.of("help/zh/login.md", page("登录", "账号"))));
        until(() -> help.topic("login").isPresent() && help.topic("b").isEmpty());
    }

    @Test
    void listsAnEnglishTextWithoutItsChinese() throws Exception {
        install(Map.of("help/en/login.md", english("Login"))).start();
        until(() -> state("login") == PlugInState.BROKEN);

        assertThat(listed("login").orElseThrow().reason()).isEqualTo("缺少中文文件 help/zh/login.md");
    }

    @Test
    void listsAFolderWithoutTopics() throws Exception {
        install(Map.of("other/zh/login.md", page("登录", "账号"))).start();
        until(() -> state("help/") == PlugInState.BROKEN);

        assertThat(listed("help/").orElseThrow().reason()).contains("help/");
    }

    @Test
    void letsTheFirstOfTwoStayAndTheOtherTakeOver() throws Exception {
        Bundle first = install(Map.of("help/zh/login.md", page("先来", "账号")));
        Bundle second = install(Map.of("help/zh/login.md", page("后到", "账号")));
        second.start();
        first.start();
        until(() -> title("login").equals("先来")
                && board.plugIns().stream()
                        .anyMatch(plugIn -> plugIn.bundleId() == second.getBundleId()
                                && plugIn.reason().contains("login")
                                && plugIn.reason().contains("bundle " + first.getBundleId())));

        first.uninstall();
        until(() -> title("login").equals("后到"));
    }

    @Test
    void knowsWhichTopicsLinkToOne() throws Exception {
        install(Map.of("help/zh/a.md", page("甲", "账号") + "见[乙](/help/b)。", "help/zh/b.md", page("乙", "账号")))
                .start();
        until(() -> state("b") == PlugInState.ACTIVE);

        assertThat(board.usersOf(new PlugInId("help-topic", "b"))).containsExactly(new PlugInId("help-topic", "a"));
    }

    private void until(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            assertThat(changes.poll(20, TimeUnit.SECONDS))
                    .as("a change of the help centre")
                    .isNotNull();
        }
    }

    private String title(String id) {
        return help.topic(id).map(topic -> topic.title().zh()).orElse("");
    }

    private @Nullable PlugInState state(String id) {
        return listed(id).map(PlugIn::state).orElse(null);
    }

    private Optional<PlugIn> listed(String id) {
        return board.plugIns().stream()
                .filter(plugIn -> plugIn.id().equals(new PlugInId("help-topic", id)))
                .findFirst();
    }

    private static String page(String title, String group) {
        return "---\ntitle: " + title + "\ngroup: " + group + "\n---\n正文\n";
    }

    private static String english(String title) {
        return "---\ntitle: " + title + "\n---\nText\n";
    }

    private Bundle install(Map<String, String> files) throws IOException, BundleException {
        String name = "test" + context.getBundles().length;
        return context.installBundle("test:" + name, jar(name, files));
    }

    private static ByteArrayInputStream jar(String name, Map<String, String> files) throws IOException {
        String manifest = "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + name + "\n"
                + HelpKeeper.HEADER + ": help/\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(
                bytes, new Manifest(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8))))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
