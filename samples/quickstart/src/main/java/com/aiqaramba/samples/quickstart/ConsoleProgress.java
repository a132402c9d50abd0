package com.aiqaramba.samples.quickstart;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.PartialAnswer;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.StepAction;
import com.aiqaramba.core.spi.RunListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Prints each step as it happens. */
final class ConsoleProgress implements RunListener {
    private final PrintWriter out;

    ConsoleProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void runStarted(RunKey run, Task task) {
        say("Opening a browser ...");
    }

    @Override
    public void waiting(RunKey run, Duration wait, String reason) {
        say("     waiting " + wait.toSeconds() + " s: " + reason);
    }

    /** What it says stands in the step, and what it calls is said when it is done. */
    @Override
    public void partialAnswer(RunKey run, int step, PartialAnswer line) {
        if (line.kind() == PartialAnswer.Kind.THOUGHT) {
            say("     ... " + line.text());
        }
    }

    @Override
    public void fellBack(RunKey run, int step, String reason) {
        say("     asking another model: " + reason);
    }

    @Override
    public void acted(RunKey run, int step, StepAction action) {
        ActionResult result = action.result();
        String status = result.isDone()
                ? ""
                : "  [" + result.status().name().toLowerCase(Locale.ROOT) + "] " + result.message();
        say(String.format(Locale.ROOT, "%3d  %s%s", step, action.description(), status));
    }

    @Override
    public void stepCompleted(RunKey run, Step step) {
        if (!step.thought().isEmpty()) {
            say("     " + step.thought());
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
