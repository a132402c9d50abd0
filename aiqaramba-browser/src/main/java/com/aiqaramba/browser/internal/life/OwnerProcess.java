package com.aiqaramba.browser.internal.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.aiqaramba.core.internal.file.PlainFiles;
import com.aiqaramba.core.internal.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Process that opens browsers, so that a later one can tell what it left behind.
 *
 * @param place the run of a kernel, the namespace of process numbers and the user within which the number means
 *     something; or a name that the host gave; empty when nothing is known
 * @param process its number and the moment of its start, on Linux in the kernel's own time, so that no change of the
 *     clock makes it another one
 */
public record OwnerProcess(String place, String process) {
    private static final int LARGEST_FILE = 10_000;
    private static final Path PROC = Path.of("/proc");
    private static final String NAMED = "name:";
    private static final String THIS_PROCESS = startOf(ProcessHandle.current().pid())
            .map(start -> ProcessHandle.current().pid() + "-" + start)
            .orElse("jvm-" + UUID.randomUUID());

    /** Returns this process, by what the kernel says; with an empty place where there is no Linux to ask. */
    public static OwnerProcess current() {
        return new OwnerProcess(kernelPlace(), THIS_PROCESS);
    }

    /** Returns this process as the only one at a time of a name. */
    public static OwnerProcess named(String name) {
        return new OwnerProcess(NAMED + name, THIS_PROCESS);
    }

    /** Reads an owner from a file; empty when the file is not one that {@link #writeTo} wrote. */
    public static Optional<OwnerProcess> readFrom(Path file) {
        try {
            String[] lines = new String(PlainFiles.read(file, LARGEST_FILE).orElse(new byte[0]), UTF_8).split("\n", -1);
            return lines.length == 3 ? Optional.of(new OwnerProcess(lines[0], lines[1])) : Optional.empty();
        } catch (IOException notOurs) {
            return Optional.empty();
        }
    }

    /** Writes this owner to a file. */
    public void writeTo(Path file) throws IOException {
        WholeFile.alone(file).write((place + "\n" + process + "\n").getBytes(UTF_8));
    }

    /** Tells whether another process, of whatever machine, is known to be dead. */
    public boolean outlived(OwnerProcess other) {
        boolean comparable = !place.isEmpty() && place.equals(other.place) && !process.equals(other.process);
        return comparable && (place.startsWith(NAMED) || !isRunning(other.process));
    }

    /**
     * Tells whether this is a process of this machine that is dead, one of before its latest start included. Of a file
     * of this machine the owner was here; nothing else is asked.
     */
    public boolean isDeadHere() {
        return !isRunning(process);
    }

    private static boolean isRunning(String process) {
        String[] parts = process.split("-", 2);
        boolean known = parts.length == 2 && parts[0].matches("\\d{1,18}");
        return !known
                || startOf(Long.parseLong(parts[0])).filter(parts[1]::equals).isPresent();
    }

    /** Empty when no such process runs, or nothing is known of it. */
    private static Optional<String> startOf(long process) {
        return Files.exists(PROC.resolve("self/stat"))
                ? startInTheKernel(process)
                : ProcessHandle.of(process)
                        .filter(ProcessHandle::isAlive)
                        .flatMap(running -> running.info().startInstant())
                        .map(Instant::toString);
    }

    /**
     * Reads the 22nd field of the file, unless the third says that the process has ended and nobody asked about it. The
     * second is the program's name in parentheses and may hold anything.
     */
    private static Optional<String> startInTheKernel(long process) {
        try {
            String stat = Files.readString(PROC.resolve(process + "/stat"));
            String[] fromThird = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            boolean ended = fromThird[0].matches("[ZX]");
            return ended ? Optional.empty() : Optional.of(fromThird[19]);
        } catch (IOException | IndexOutOfBoundsException noSuchProcess) {
            return Optional.empty();
        }
    }

    /** Returns a digest, because a Grid or an engine shows it to all who use it. */
    private static String kernelPlace() {
        try {
            String boot = Files.readString(PROC.resolve("sys/kernel/random/boot_id"));
            Path namespace = Files.readSymbolicLink(PROC.resolve("self/ns/pid"));
            return digest(boot + namespace + System.getProperty("user.name"));
        } catch (IOException | UnsupportedOperationException notLinux) {
            return "";
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
