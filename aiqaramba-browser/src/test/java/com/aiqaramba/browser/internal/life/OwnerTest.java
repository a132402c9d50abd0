package com.aiqaramba.browser.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OwnerTest {
    private final Owner me = Owner.current();

    @Test
    void a_process_that_ended_is_outlived() throws Exception {
        Process process = new ProcessBuilder("sleep", "100").start();
        Owner other = new Owner(me.place(), process.pid() + "-" + startOf(process));
        assertThat(me.outlived(other)).isFalse();

        process.destroyForcibly().waitFor();

        assertThat(me.outlived(other)).isTrue();
    }

    @Test
    void a_later_process_with_the_same_number_is_another_one() {
        assertThat(me.outlived(new Owner(me.place(), ProcessHandle.current().pid() + "-1")))
                .isTrue();
    }

    @Test
    void nothing_is_known_of_processes_elsewhere_or_of_unknown_kinds() {
        assertThat(me.outlived(new Owner("another machine", "1-1"))).isFalse();
        assertThat(me.outlived(new Owner(me.place(), "jvm-4711"))).isFalse();
        assertThat(new Owner("", "2-2").outlived(new Owner("", "1-1"))).isFalse();
    }

    @Test
    void of_one_name_there_is_one_process_at_a_time() {
        Owner named = Owner.named("worker-3");

        assertThat(named.outlived(new Owner(named.place(), "1-1"))).isTrue();
        assertThat(named.outlived(Owner.named("worker-3"))).isFalse();
        assertThat(named.outlived(new Owner(Owner.named("worker-4").place(), "1-1")))
                .isFalse();
    }

    private static String startOf(Process process) throws Exception {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[19];
    }
}
