package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.run.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Step that is going on. */
final class StepDraft {
    final int index;
    final PresentPage view;
    final List<String> notices;
    final ToolExecutor.Turn turn = new ToolExecutor.Turn();
    ModelAnswer answer = ModelAnswer.NONE;
    TokenUsage usage = TokenUsage.NONE;
    private final Instant startedAt;

    StepDraft(int index, Instant startedAt, PresentPage view) {
        this.index = index;
        this.startedAt = startedAt;
        this.view = view;
        this.notices = new ArrayList<>(view.page().notices());
    }

    /** Tells if something happened that is worth a step though the model gave no answer. */
    boolean hasNews() {
        return notices.size() > view.page().notices().size() || !usage.equals(TokenUsage.NONE);
    }

    Step toStep(Instant endedAt) {
        Step.Builder step = Step.builder(index)
                .startedAt(startedAt)
                .duration(Duration.between(startedAt, endedAt))
                .url(view.page().url())
                .title(view.page().title())
                .thought(answer.message().text())
                .actions(turn.actions)
                .usage(usage)
                .model(answer.model())
                .notices(notices);
        view.screenshot().ifPresent(step::screenshot);
        return step.build();
    }
}
