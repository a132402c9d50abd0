package com.aiqaramba.browser.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerProcessTest {
    private final OwnerProcess me = OwnerProcess.current();

    @Test
    void a_process_that_ended_is_outlived() throws Exception {
        Process process = new ProcessBuilder("sleep", "100").start();
        OwnerProcess other = new OwnerProcess(me.place(), process.pid() + "-" + startOf(process));
        assertThat(me.outlived(other)).isFalse();

        process.destroyForcibly().waitFor();

        assertThat(me.outlived(other)).isTrue();
    }

    @Test
    void a_later_process_with_the_same_number_is_another_one() {
        assertThat(me.outlived(
                        new OwnerProcess(me.place(), ProcessHandle.current().pid() + "-1")))
                .isTrue();
    }

    @Test
    void nothing_is_known_of_processes_elsewhere_or_of_unknown_kinds() {
        assertThat(me.outlived(new OwnerProcess("another machine", "1-1"))).isFalse();
        assertThat(me.outlived(new OwnerProcess(me.place(), "jvm-4711"))).isFalse();
        assertThat(new OwnerProcess("", "2-2").outlived(new OwnerProcess("", "1-1")))
                .isFalse();
    }

    @Test
    void of_one_name_there_is_one_process_at_a_time() {
        OwnerProcess named = OwnerProcess.named("worker-3");

        assertThat(named.outlived(new OwnerProcess(named.place(), "1-1"))).isTrue();
        assertThat(named.outlived(OwnerProcess.named("worker-3"))).isFalse();
        assertThat(named.outlived(
                        new OwnerProcess(OwnerProcess.named("worker-4").place(), "1-1")))
                .isFalse();
    }

    @Test
    void what_a_file_of_this_machine_names_is_dead_when_it_does_not_run(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("owner");
        me.writeTo(file);
        assertThat(OwnerProcess.readFrom(file)).hasValueSatisfying(owner -> {
            assertThat(owner).isEqualTo(me);
            assertThat(owner.isDeadHere()).isFalse();
        });

        new OwnerProcess(
                        "before the machine was started",
                        ProcessHandle.current().pid() + "-1")
                .writeTo(file);

        assertThat(OwnerProcess.readFrom(file))
                .hasValueSatisfying(owner -> assertThat(owner.isDeadHere()).isTrue());
    }

    @Test
    void of_a_file_that_is_not_ours_nothing_is_known(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("owner"), "1\n2\n3\n");

        assertThat(OwnerProcess.readFrom(file)).isEmpty();
        assertThat(OwnerProcess.readFrom(folder.resolve("none"))).isEmpty();
        assertThat(new OwnerProcess("", "a word").isDeadHere()).isFalse();
    }

    private static String startOf(Process process) throws Exception {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[19];
    }
}
