package com.aiqaramba.core.run;

import com.aiqaramba.core.chat.TokenUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One iteration: the agent looked, the model answered, the session acted. The page's text is not part of it. Secrets are
 * masked. Immutable.
 *
 * @param index counts from 1
 * @param startedAt when it began
 * @param duration how long it took, the model's answer included
 * @param url the address that the agent looked at
 * @param title the title that it looked at
 * @param thought what the model said beside its calls; may be empty
 * @param actions the calls in their order
 * @param usage the tokens of this iteration
 * @param model the model's version
 * @param screenshot the picture that the agent looked at, empty when none was taken
 * @param notices what happened beside the plan: waits, refusals, cuts
 */
public record Step(
        int index,
        Instant startedAt,
        Duration duration,
        String url,
        String title,
        String thought,
        List<StepAction> actions,
        TokenUsage usage,
        String model,
        Optional<ArtifactId> screenshot,
        List<String> notices) {
    /** Copies the lists. */
    public Step {
        actions = List.copyOf(actions);
        notices = List.copyOf(notices);
    }
}
