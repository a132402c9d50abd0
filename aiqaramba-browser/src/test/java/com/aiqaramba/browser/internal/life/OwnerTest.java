package com.aiqaramba.browser.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerTest {
    private final Owner mine = Owner.current();
    private final Owner dead = new Owner(mine.place(), Long.MAX_VALUE + "-1");

    @Test
    void a_process_that_does_not_exist_is_dead() {
        assertThat(mine.outlived(dead)).isTrue();
    }

    @Test
    void this_process_is_not_dead() {
        assertThat(mine.process()).startsWith(ProcessHandle.current().pid() + "-");
        assertThat(mine.outlived(mine)).isFalse();
    }

    @Test
    void an_earlier_process_of_the_same_number_is_dead() {
        assertThat(mine.outlived(new Owner(mine.place(), ProcessHandle.current().pid() + "-1")))
                .isTrue();
    }

    @Test
    void nothing_is_known_of_another_boot_or_namespace_or_user() {
        assertThat(mine.outlived(new Owner("another", dead.process()))).isFalse();
        assertThat(new Owner("", mine.process()).outlived(new Owner("", dead.process())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "somebody", "-", "../self-1"})
    void nothing_is_known_of_what_is_no_process(String process) {
        assertThat(mine.outlived(new Owner(mine.place(), process))).isFalse();
    }

    @Test
    void of_one_name_there_is_only_one_process() {
        assertThat(Owner.named("host").outlived(new Owner(Owner.named("host").place(), "another")))
                .isTrue();
        assertThat(Owner.named("host").outlived(dead)).isFalse();
    }
}
