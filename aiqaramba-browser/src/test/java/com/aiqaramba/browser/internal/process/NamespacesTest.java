package com.aiqaramba.browser.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page could read in namespaces. A browser without them shows each time that the test would see it. */
@Tag("browser")
class NamespacesTest {
    @TempDir(factory = ShortPath.class)
    private static Path openFolder;

    @TempDir(factory = ShortPath.class)
    private static Path shutFolder;

    private static @Nullable BrowserProcess open;
    private static @Nullable BrowserProcess shut;

    @BeforeAll
    static void start() throws InterruptedException {
        assumeTrue(NamespaceProbe.obstacle(TestBrowsers.installed()).isEmpty(), "this machine has no namespaces");
        open = TestBrowsers.in(openFolder, false).start();
        shut = TestBrowsers.in(shutFolder, true).start();
    }

    @AfterAll
    static void end() {
        Stream.of(open, shut).filter(Objects::nonNull).forEach(BrowserProcess::close);
    }

    @Test
    void files_of_this_machine_are_not_there(@TempDir Path host) throws IOException {
        Path note = Files.writeString(host.resolve("note.txt"), "for the host alone");

        assertThat(sees(openFolder, note)).isTrue();
        assertThat(sees(shutFolder, note)).isFalse();
        for (String place : List.of("/root", "/home", "/var/lib", "/etc/passwd", "/run", "/sys")) {
            assertThat(sees(openFolder, Path.of(place))).as(place).isTrue();
            assertThat(sees(shutFolder, Path.of(place))).as(place).isFalse();
        }
    }

    @Test
    void the_folder_of_another_session_is_not_there() {
        assertThat(sees(openFolder, shutFolder)).isTrue();
        assertThat(sees(shutFolder, openFolder)).isFalse();
        assertThat(sees(shutFolder, shutFolder)).isTrue();
    }

    @Test
    void processes_of_this_machine_are_not_there() {
        Path mine = Path.of("/proc", String.valueOf(ProcessHandle.current().pid()));

        assertThat(sees(openFolder, mine)).isTrue();
        assertThat(sees(shutFolder, mine)).isFalse();
        assertThat(sees(shutFolder, Path.of("/proc/cpuinfo"))).isTrue();
    }

    @Test
    void environment_variables_of_this_process_do_not_go_along() {
        Set<String> own = new TreeSet<>(System.getenv().keySet());
        own.removeAll(Namespaces.ENVIRONMENT);
        own.removeAll(Set.of("HOME", "PWD", "OLDPWD", "SHLVL", "_"));

        assertThat(variables(openFolder)).isNotEmpty().containsAll(own);
        assertThat(variables(shutFolder)).contains("TMPDIR").doesNotContainAnyElementsOf(own);
    }

    /** Whether a path leads to something for the processes of a session. */
    private static boolean sees(Path folder, Path path) {
        return Files.exists(asSeenFrom(folder, path));
    }

    /** A path of this machine's that leads where one of a session's processes would come by another path. */
    private static Path asSeenFrom(Path folder, Path path) {
        ProcessHandle process = CommandLines.naming(folder)
                .filter(one -> one.info().command().orElse("").endsWith("chromium"))
                .findFirst()
                .orElseThrow();
        return Path.of("/proc", String.valueOf(process.pid()), "root").resolve("." + path);
    }

    /** The names of all variables of a session's processes. */
    private static Set<String> variables(Path folder) {
        return CommandLines.naming(folder)
                .flatMap(process -> environment(process.pid()))
                .map(variable -> variable.replaceFirst("=.*", ""))
                .collect(Collectors.toSet());
    }

    private static Stream<String> environment(long process) {
        Path file = Path.of("/proc", String.valueOf(process), "environ");
        try {
            return Stream.of(Files.readString(file, StandardCharsets.ISO_8859_1).split("\0"));
        } catch (IOException ended) {
            return Stream.empty();
        }
    }
}
