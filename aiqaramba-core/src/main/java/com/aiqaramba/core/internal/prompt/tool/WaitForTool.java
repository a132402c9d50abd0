package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.WaitForAction;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.internal.prompt.tool.Command.ProposedCheck;
import java.time.Duration;
import java.util.List;

/** Offers a check on the way: to wait until it holds, or to keep its result for the end. */
final class WaitForTool implements Tool {
    private static final int DEFAULT = 10;
    private static final long LONGEST = WaitForAction.LONGEST.toSeconds();
    private static final String KEEP = "keep_for";

    @Override
    public String name() {
        return "wait_for";
    }

    @Override
    public String description() {
        return "Wait until a check as in " + Tools.FINISH + " holds. With " + KEEP
                + " evaluate it now and keep the result.";
    }

    @Override
    public ObjectSchema parameters() {
        return CheckForm.reference()
                .integer("seconds", "At most " + LONGEST + ", else " + DEFAULT + ".")
                .integer(KEEP, "An expectation's number.");
    }

    @Override
    public Command read(Arguments arguments) {
        Check check = CheckForm.read(arguments);
        return arguments.has(KEEP)
                ? new Command.Keep(arguments.integer(KEEP), List.of(new ProposedCheck(check, "")))
                : new Command.Act(new WaitForAction(check, Duration.ofSeconds(arguments.integer("seconds", DEFAULT))));
    }
}
