package com.aiqaramba.docker.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerLabelTest {
    private final String mine = OwnerLabel.ofThisProcess();

    @Test
    void this_process_is_not_dead() {
        assertThat(mine).contains(" " + ProcessHandle.current().pid() + " ");
        assertThat(OwnerLabel.isOfDeadProcess(mine)).isFalse();
    }

    @Test
    void a_process_that_ended_is_dead() throws Exception {
        Process other = new ProcessBuilder("true").start();
        other.waitFor();

        assertThat(OwnerLabel.isOfDeadProcess(with(3, Long.toString(other.pid()))))
                .isTrue();
    }

    @Test
    void an_earlier_process_of_the_same_number_is_dead() {
        assertThat(OwnerLabel.isOfDeadProcess(with(4, "1"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void nothing_is_known_of_another_boot_or_namespace_or_user(int part) {
        String number = Long.toString(Long.MAX_VALUE);

        assertThat(OwnerLabel.isOfDeadProcess(with(3, number))).isTrue();
        assertThat(OwnerLabel.isOfDeadProcess(with(3, number).replace(part(part), "another")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "somebody else's", "a b c d e"})
    void nothing_is_known_of_labels_that_are_not_ours(String label) {
        assertThat(OwnerLabel.isOfDeadProcess(label)).isFalse();
        assertThat(OwnerLabel.isOfDeadProcess(mine.substring(0, mine.indexOf(part(3))) + label))
                .isFalse();
    }

    private String part(int number) {
        return mine.split(" ", -1)[number];
    }

    private String with(int number, String value) {
        String[] parts = mine.split(" ", -1);
        parts[number] = value;
        return String.join(" ", parts);
    }
}
