package com.aiqaramba.docker.internal.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Says on a container which process made it: the system's boot, the namespace of its process numbers, its user, its number,
 * and when it started in the system's own ticks, which nobody can adjust. Only a process of the same boot, namespace and
 * user can tell whether it lives.
 */
final class OwnerLabel {
    /** Places after the name, which can hold anything and stands in brackets. */
    private static final int STATE = 1;

    private static final int START = 20;

    private OwnerLabel() {}

    static String ofThisProcess() {
        try {
            return witnesses() + " "
                    + process(Long.toString(ProcessHandle.current().pid()));
        } catch (IOException notLinux) {
            return "";
        }
    }

    /** False also for what is not a label of ours, or cannot be told. */
    static boolean isOfDeadProcess(String label) {
        try {
            String witnesses = witnesses() + " ";
            if (!label.startsWith(witnesses)) {
                return false;
            }
            String process = label.substring(witnesses.length());
            if (!process.matches("\\d+ \\d+")) {
                return false;
            }
            String pid = process.substring(0, process.indexOf(' '));
            return Files.notExists(Path.of("/proc", pid)) || !process(pid).equals(process);
        } catch (IOException | RuntimeException unknown) {
            return false;
        }
    }

    private static String witnesses() throws IOException {
        String boot =
                Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        Path self = Path.of("/proc/self");
        return boot + " " + Files.readSymbolicLink(self.resolve("ns/pid")) + " " + Files.getAttribute(self, "unix:uid");
    }

    /** One that has ended, and that its parent has not asked about, has no start any more. */
    private static String process(String pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", pid, "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).split(" ", -1);
        return pid + " " + (fields[STATE].matches("[ZX]") ? "ended" : fields[START]);
    }
}
