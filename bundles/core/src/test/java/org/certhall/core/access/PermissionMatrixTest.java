package org.certhall.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.access.SessionToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every method of every guarded service, called through the guard by everybody there can be: refused or admitted as its
 * annotation says (R6). The services are found in the classes of the api, the callers are made of the roles.
 */
class PermissionMatrixTest {
    /** There were nine when this was written; a scan that finds fewer looks in the wrong place. */
    private static final int FEWEST_SERVICES = 9;

    private static final int FEWEST_METHODS = 60;

    private static final Map<Class<?>, Object> EMPTY = Map.of(boolean.class, false, int.class, 0, long.class, 0L);

    /** Whoever may call, and what the annotation has to say to let him. */
    private record Somebody(String name, Caller caller, Optional<Principal.Login> login) {
        boolean mayBy(Permitted permitted) {
            if (permitted.everybody()) {
                return true;
            }
            if (caller instanceof Caller.Console) {
                return permitted.console();
            }
            if (login.isEmpty() || login.get().consentDue() && !permitted.beforeConsent()) {
                return false;
            }
            return permitted.everyAccount()
                    || Stream.of(permitted.value()).anyMatch(login.get().roles()::contains);
        }
    }

    static Stream<Class<?>> services() throws IOException, URISyntaxException {
        URI place = Guarded.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        if (Files.isDirectory(Path.of(place))) {
            return services(Path.of(place)).stream();
        }
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
            return services(jar.getPath("/")).stream();
        }
    }

    private static List<Class<?>> services(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(PermissionMatrixTest::load)
                    .filter(type -> type.isAnnotationPresent(Guarded.class))
                    .toList();
        }
    }

    @Test
    void findsTheServices() throws Exception {
        assertThat(services()).hasSizeGreaterThanOrEqualTo(FEWEST_SERVICES).allMatch(Class::isInterface);
        assertThat(services().mapToInt(service -> service.getMethods().length).sum())
                .isGreaterThanOrEqualTo(FEWEST_METHODS);
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyMethodSaysWhoMayCallIt(Class<?> service) {
        assertThat(calls(service)).allSatisfy(method -> {
            assertThat(method.getAnnotation(Permitted.class)).as("%s", method).isNotNull();
            assertThat(method.getParameterTypes()).as("%s", method).isNotEmpty();
            assertThat(method.getParameterTypes()[0]).as("%s", method).isEqualTo(Caller.class);
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void everybodyIsRefusedOrAdmittedAsTheMethodSays(Class<?> service) throws Exception {
        for (Method method : calls(service)) {
            for (Somebody somebody : everybody()) {
                assertThat(isAdmitted(service, method, somebody))
                        .as("%s.%s by %s", service.getSimpleName(), method.getName(), somebody.name())
                        .isEqualTo(somebody.mayBy(method.getAnnotation(Permitted.class)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void nobodyIsAdmittedWhileNobodyCanTellLogins(Class<?> service) throws Exception {
        for (Method method : calls(service)) {
            Somebody forgotten = new Somebody("a session without a database", session(), Optional.empty());
            assertThat(isAdmitted(service, method, forgotten))
                    .as("%s", method)
                    .isEqualTo(method.getAnnotation(Permitted.class).everybody());
        }
    }

    private static List<Somebody> everybody() {
        List<Somebody> all = new ArrayList<>();
        all.add(new Somebody("a visitor", new Caller.Anonymous("", Locale.ENGLISH), Optional.empty()));
        all.add(new Somebody("the console", new Caller.Console("karaf"), Optional.empty()));
        all.add(account("an account without roles", Set.of(), false));
        all.add(account("an account that owes its consent", Set.of(), true));
        for (Role role : Role.values()) {
            all.add(account("a " + role, Set.of(role), false));
            all.add(account("a " + role + " who owes his consent", Set.of(role), true));
        }
        return all;
    }

    private static Somebody account(String name, Set<Role> roles, boolean consentDue) {
        return new Somebody(name, session(), Optional.of(new Principal.Login(new AccountId(7), 1, roles, consentDue)));
    }

    private static Caller session() {
        return new Caller.Session(new SessionToken("token"), "", Locale.ENGLISH);
    }

    private static boolean isAdmitted(Class<?> service, Method method, Somebody somebody) throws Exception {
        List<Object> reached = new ArrayList<>();
        Object behind = proxy(service, (proxy, called, arguments) -> {
            reached.add(arguments[0]);
            return nothing(called.getReturnType());
        });
        Object guarded = proxy(
                service,
                new GuardedCalls(
                        service,
                        behind,
                        new Recognition(() -> Optional.of(token -> somebody.login())),
                        (principal, call, reason) -> {}));
        Object[] arguments = Stream.of(method.getParameterTypes())
                .map(PermissionMatrixTest::nothing)
                .toArray();
        arguments[0] = somebody.caller();
        try {
            method.invoke(guarded, arguments);
            assertThat(reached).singleElement().isInstanceOf(Principal.class);
            return true;
        } catch (InvocationTargetException refused) {
            assertThat(refused.getCause()).isInstanceOf(AccessDeniedException.class);
            assertThat(reached).isEmpty();
            return false;
        }
    }

    private static Object proxy(Class<?> service, InvocationHandler handler) {
        return Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, handler);
    }

    private static List<Method> calls(Class<?> service) {
        return Stream.of(service.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    private static @Nullable Object nothing(Class<?> type) {
        return EMPTY.get(type);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Guarded.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
