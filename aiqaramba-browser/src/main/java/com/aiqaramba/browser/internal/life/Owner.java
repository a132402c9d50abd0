package com.aiqaramba.browser.internal.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * A process that opens browsers.
 *
 * @param place where its number means something: one run of a kernel, one namespace of process numbers, one user; or a
 *     name that the host gave; empty when nothing is known
 * @param process its number and the moment of its start, in the kernel's own time, so that no change of the clock makes it
 *     another one
 */
public record Owner(String place, String process) {
    private static final Path PROC = Path.of("/proc");
    private static final String NAMED = "name:";
    private static final String THIS_PROCESS = startOf("self")
            .map(start -> ProcessHandle.current().pid() + "-" + start)
            .orElse("jvm-" + UUID.randomUUID());

    /** This process, by what the kernel says; with an empty place where there is no Linux to ask. */
    public static Owner current() {
        return new Owner(kernelPlace(), THIS_PROCESS);
    }

    /** This process, the only one at a time of a name. */
    public static Owner named(String name) {
        return new Owner(NAMED + name, THIS_PROCESS);
    }

    /** Whether another one is known to be dead. */
    public boolean outlived(Owner other) {
        boolean comparable = !place.isEmpty() && place.equals(other.place) && !process.equals(other.process);
        return comparable && (place.startsWith(NAMED) || !isRunning(other.process));
    }

    private static boolean isRunning(String process) {
        String[] parts = process.split("-", 2);
        boolean known = parts.length == 2 && parts[0].matches("\\d+");
        return !known || startOf(parts[0]).filter(parts[1]::equals).isPresent();
    }

    /**
     * The 22nd field of the file, unless the third says that the process has ended and nobody asked about it. The second
     * is the program's name in parentheses and may hold anything.
     */
    private static Optional<String> startOf(String process) {
        try {
            String stat = Files.readString(PROC.resolve(process).resolve("stat"));
            String[] fromThird = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            boolean ended = fromThird[0].matches("[ZX]");
            return ended ? Optional.empty() : Optional.of(fromThird[19]);
        } catch (IOException | IndexOutOfBoundsException noSuchProcess) {
            return Optional.empty();
        }
    }

    /** A digest, because a Grid or an engine shows it to all who use it. */
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
