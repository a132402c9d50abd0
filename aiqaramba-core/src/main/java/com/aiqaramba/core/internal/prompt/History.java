package com.aiqaramba.core.internal.prompt;

import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.StepAction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Account of what was done so far, in a few words a step. Its length is bounded, so that a prompt does not grow with
 * the number of steps: the oldest steps are left out.
 */
public final class History {
    /** The longest text, in characters. */
    public static final int LIMIT = 12_000;

    private static final int SHORTENED = LIMIT * 2 / 3;
    private static final int THOUGHT_LIMIT = 200;
    private static final int ACTION_LIMIT = 160;
    private static final int MESSAGE_LIMIT = 400;
    private static final int STEP_LIMIT = 2_000;

    private final Deque<String> lines = new ArrayDeque<>();
    private int length;
    private int leftOut;

    public void add(Step step) {
        String line = line(step);
        lines.addLast(line);
        length += line.length();
        if (length > LIMIT) {
            shorten();
        }
    }

    /** By a third at once: for many steps the text begins the same then, and a provider can cache it. */
    private void shorten() {
        while (length > SHORTENED && lines.size() > 1) {
            length -= lines.removeFirst().length();
            leftOut++;
        }
    }

    /** The latest steps, as many as fit into a number of characters, but one at least. */
    public String text(int limit) {
        if (lines.isEmpty()) {
            return "Nothing yet.\n";
        }
        Deque<String> latest = new ArrayDeque<>();
        int room = limit;
        for (Iterator<String> backwards = lines.descendingIterator(); backwards.hasNext(); ) {
            String line = backwards.next();
            room -= line.length();
            if (room < 0 && !latest.isEmpty()) {
                break;
            }
            latest.addFirst(line);
        }
        int gap = leftOut + lines.size() - latest.size();
        return (gap == 0 ? "" : "(" + gap + " earlier steps left out)\n") + String.join("", latest);
    }

    private static String line(Step step) {
        String actions = step.actions().stream().map(History::outcome).collect(Collectors.joining("; "));
        String thought = ObservationText.clip(step.thought(), THOUGHT_LIMIT);
        String line = step.index() + ". " + (thought.isEmpty() ? "" : thought + " -> ")
                + (actions.isEmpty() ? "no usable call" : actions);
        return ObservationText.clip(line, STEP_LIMIT) + "\n";
    }

    private static String outcome(StepAction action) {
        String what = ObservationText.clip(action.description(), ACTION_LIMIT);
        String status = action.result().status().name().toLowerCase(Locale.ROOT);
        String message = ObservationText.clip(action.result().message(), MESSAGE_LIMIT);
        return what + ": " + status + (message.isEmpty() ? "" : " (" + message + ")");
    }
}
