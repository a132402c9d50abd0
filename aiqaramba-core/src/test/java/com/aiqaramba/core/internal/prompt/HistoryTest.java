package com.aiqaramba.core.internal.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.StepAction;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final int BOUND = 12_100;

    private final History history = new History();

    @Test
    void a_step_is_one_line() {
        assertThat(history.text(History.LIMIT)).isEqualTo("Nothing yet.\n");

        history.add(
                step(1, "I pay.\nNow.", List.of(action("click button \"Pay\"", ActionResult.failed("it is gone")))));
        history.add(step(2, "", List.of()));

        assertThat(history.text(History.LIMIT))
                .isEqualTo("1. I pay. Now. -> click button \"Pay\": failed (it is gone)\n2. no usable call\n");
    }

    @Test
    void however_many_steps_there_were_it_stays_bounded_and_says_what_it_left_out() {
        for (int i = 1; i <= 500; i++) {
            history.add(step(i, "t".repeat(500), List.of(action("a".repeat(500), ActionResult.done("m".repeat(500))))));
        }

        assertThat(history.text(History.LIMIT))
                .hasSizeLessThan(BOUND)
                .endsWith("\n")
                .contains("500. ttt");
        int shown = (int) history.text(History.LIMIT).lines().skip(1).count();
        assertThat(history.text(History.LIMIT)).startsWith("(" + (500 - shown) + " earlier steps left out)\n");
    }

    @Test
    void it_begins_the_same_for_many_steps_so_that_it_can_be_cached() {
        Set<String> beginnings = new HashSet<>();
        for (int i = 1; i <= 200; i++) {
            history.add(step(i, "t".repeat(180), List.of()));
            beginnings.add(history.text(History.LIMIT).substring(0, 40));
        }

        assertThat(beginnings).hasSizeBetween(2, 10);
    }

    @Test
    void one_step_with_very_many_actions_stays_bounded_too() {
        StepAction action = action("a".repeat(500), ActionResult.done("m".repeat(500)));

        history.add(step(1, "", Collections.nCopies(10_000, action)));
        history.add(step(2, "next", List.of(action)));

        assertThat(history.text(History.LIMIT))
                .hasSizeLessThan(BOUND)
                .contains("1. aaa")
                .contains("2. next");
    }

    private static StepAction action(String description, ActionResult result) {
        return StepAction.builder("tool")
                .description(description)
                .result(result)
                .build();
    }

    private static Step step(int index, String thought, List<StepAction> actions) {
        return Step.builder(index)
                .startedAt(Instant.EPOCH)
                .thought(thought)
                .actions(actions)
                .build();
    }
}
