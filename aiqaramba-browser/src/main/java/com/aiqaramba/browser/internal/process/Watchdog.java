package com.aiqaramba.browser.internal.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Watchdog that ends a session whose JVM was killed. A shell starts the driver and reads from a pipe that only the JVM
 * holds and nobody writes to: when the pipe ends, so has the JVM. It then kills what it has started and every process
 * that names the session's folder, and deletes the folder. In namespaces the first kill ends all, because bubblewrap
 * dies with its parent and the first process of a process namespace takes the others along; it also does when the shell
 * is killed.
 *
 * <p>The kernel's own signal for the death of a parent would not do: it is sent when the thread that started the child
 * ends, and in a JVM that is any thread of the host.
 */
final class Watchdog {
    private static final Path SHELL = Path.of("/bin/sh");

    /** A dying process may still write, so that the folder is not deleted at the first attempt. */
    private static final String SCRIPT = """
            folder=$1
            shift
            "$@" </dev/null &
            exec >/dev/null 2>&1
            read -r _
            kill -KILL $! $(pgrep -f "$folder/" | grep -vx $$)
            for attempt in 1 2 3; do rm -rf "$folder" && break; sleep 1; done
            """;

    private Watchdog() {}

    /** Returns the command that runs another one and watches over it; where there is no such shell, that one alone. */
    static List<String> over(List<String> command, SessionFolder folder) {
        if (!Files.isExecutable(SHELL)) {
            return command;
        }
        List<String> all = new ArrayList<>(List.of(
                SHELL.toString(),
                "-c",
                SCRIPT,
                "aiqaramba-watchdog",
                folder.path().toString()));
        all.addAll(command);
        return all;
    }
}
