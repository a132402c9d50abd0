package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.WaitForAction;
import com.aiqaramba.core.check.Evaluation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Performer that looks at the page over and over until a statement holds. */
final class WaitForPerformer implements Performer<WaitForAction> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final PageReader reader;
    private final InstantSource clock;
    private final Pause pause;

    WaitForPerformer(PageReader reader, InstantSource clock, Pause pause) {
        this.reader = reader;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public ActionResult perform(WaitForAction action) throws InterruptedException {
        Instant deadline = clock.instant().plus(action.timeout());
        Evaluation evaluation = action.condition().evaluate(reader.read().observation());
        while (!evaluation.held() && clock.instant().isBefore(deadline)) {
            pause.rest(BETWEEN_LOOKS);
            evaluation = action.condition().evaluate(reader.read().observation());
        }
        return evaluation.held()
                ? ActionResult.done()
                : ActionResult.failed(
                        "Waited " + action.timeout().toSeconds() + " seconds in vain: " + evaluation.evidence() + ".");
    }
}
