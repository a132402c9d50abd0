package com.aiqaramba.browser.internal.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The command lines of this machine's processes. A session's processes name its folder there, also those that Chromium
 * detaches from its tree, so that they are found without guessing by name.
 */
final class CommandLines {
    private static final Path PROC = Path.of("/proc");

    private CommandLines() {}

    /** Returns the running processes whose command line names something in a folder. */
    static Stream<ProcessHandle> naming(Path folder) {
        String prefix = folder + folder.getFileSystem().getSeparator();
        return ProcessHandle.allProcesses().filter(process -> of(process).contains(prefix));
    }

    /**
     * Tells whether a process runs. One that has ended, but that its parent has not asked about, does not: in a
     * container without an init process it stays in the table for ever, and {@link ProcessHandle#isAlive} calls it
     * alive.
     */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && (!Files.isDirectory(PROC) || !of(process).isEmpty());
    }

    /** Java's own reading of /proc stops at 4096 characters, and Chromium's command lines are longer. */
    private static String of(ProcessHandle process) {
        Path file = PROC.resolve(Long.toString(process.pid())).resolve("cmdline");
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return Files.isDirectory(PROC) ? "" : process.info().commandLine().orElse("");
        }
    }
}
