package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.WaitForAction;
import java.time.Duration;

/** Offers to wait for what takes longer than an action does. */
final class WaitForTool implements Tool {
    private static final int DEFAULT = 10;
    private static final long LONGEST = WaitForAction.LONGEST.toSeconds();

    @Override
    public String name() {
        return "wait_for";
    }

    @Override
    public String description() {
        return "Wait until a check holds. Every action already waits until the page has come to rest; use this only"
                + " for what takes longer.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .object("condition", CheckForm.reference())
                .integer("seconds", "How long at most, 1 to " + LONGEST + "; " + DEFAULT + " if left out.")
                .require("condition");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(new WaitForAction(
                CheckForm.read(arguments.object("condition")),
                Duration.ofSeconds(arguments.integer("seconds", DEFAULT))));
    }
}
