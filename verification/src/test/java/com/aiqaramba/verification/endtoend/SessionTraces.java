package com.aiqaramba.verification.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.RunListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Notes which processes and folders belong to this JVM's browsers while they run, and tells what is left of them. */
final class SessionTraces implements RunListener {
    private static final Path PROC = Path.of("/proc");
    private static final String OURS = "aiqaramba-";

    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Set<ProcessHandle> processes = ConcurrentHashMap.newKeySet();

    @Override
    public void thinking(RunKey run, int step, String url) {
        note();
    }

    void note() {
        folders.addAll(ownFolders());
        ProcessHandle.current().descendants().forEach(processes::add);
    }

    int sessionsSeen() {
        return folders.size();
    }

    /** The processes of the browsers that are open, the drivers first. */
    static List<ProcessHandle> ownProcesses() {
        return ProcessHandle.current().descendants().filter(SessionTraces::runs).toList();
    }

    /** Kills the first process of an open browser whose command line has a switch, children of that one aside. */
    static void kill(String option) {
        ownProcesses().stream()
                .filter(one ->
                        commandLine(one).contains(option) && !commandLine(one).contains("--type="))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No process has the switch " + option))
                .destroyForcibly();
    }

    void assertNothingIsLeft() throws InterruptedException {
        assertThat(ownFolders()).as("profile folders").isEmpty();
        assertThat(folders).allSatisfy(folder -> {
            assertThat(folder).doesNotExist();
            assertThat(naming(folder)).as("processes that name %s", folder).isEmpty();
        });
        assertThat(processes).noneMatch(SessionTraces::runs);
        assertThat(ownProcesses()).isEmpty();
        assertNoThreadIsLeft();
    }

    /** A thread that reads from a process that has just been killed needs a moment to notice. */
    private static void assertNoThreadIsLeft() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith(OURS)) {
                thread.join(TimeUnit.SECONDS.toMillis(10));
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    /** A session's folder lies with the temporary files, or in /tmp; a file in it names the process that made it. */
    static List<Path> ownFolders() {
        return Stream.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("/tmp"))
                .distinct()
                .filter(Files::isDirectory)
                .flatMap(SessionTraces::sessions)
                .filter(SessionTraces::isOwn)
                .toList();
    }

    private static Stream<Path> sessions(Path parent) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, OURS + "*")) {
            Stream.Builder<Path> all = Stream.builder();
            found.forEach(all);
            return all.build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isOwn(Path folder) {
        try (Stream<String> lines = Files.lines(folder.resolve("owner"))) {
            String own = ProcessHandle.current().pid() + "-";
            return lines.anyMatch(line -> line.startsWith(own));
        } catch (IOException notOneOrGone) {
            return false;
        }
    }

    private static Stream<ProcessHandle> naming(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(folder + "/"));
    }

    /** One that has ended, but that nobody has asked about yet, has no command line any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive()
                && (!Files.isDirectory(PROC) || !commandLine(process).isEmpty());
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(PROC.resolve(process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
