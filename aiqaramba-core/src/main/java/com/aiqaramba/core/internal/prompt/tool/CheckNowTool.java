package com.aiqaramba.core.internal.prompt.tool;

/** Offers to evaluate checks on the way, for what the last page does not show. */
final class CheckNowTool implements Tool {
    @Override
    public String name() {
        return "check_now";
    }

    @Override
    public String description() {
        return "Evaluate checks now and keep the results for the end: for what a later page no longer shows.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .integer("number", "The expectation's number.")
                .list("checks", CheckForm.reference())
                .require("number", "checks");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Keep(arguments.integer("number"), FinishTool.checks(arguments));
    }
}
