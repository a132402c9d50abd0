package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.internal.prompt.tool.Command.Claim;
import com.aiqaramba.core.internal.prompt.tool.Command.Finding;
import com.aiqaramba.core.internal.prompt.tool.Command.ProposedCheck;
import java.util.List;

/** Offers to end the run, with checks for each expectation. */
final class FinishTool implements Tool {
    @Override
    public String name() {
        return Tools.FINISH;
    }

    @Override
    public String description() {
        return "End the run. For each expectation state checks that hold on the page as it is now exactly if it is met,"
                + " also when you found that they do not.";
    }

    @Override
    public ObjectSchema parameters() {
        ObjectSchema check = CheckForm.schema().text("reason", "Why this shows it.");
        ObjectSchema expectation = new ObjectSchema()
                .integer("number", "")
                .choice("met", Finding.class, "")
                .list("checks", check)
                .require("number", "met", "checks");
        return new ObjectSchema()
                .text("summary", "What you did and found, in short; the answer to a question.")
                .list("expectations", expectation)
                .require("summary", "expectations");
    }

    @Override
    public Command read(Arguments arguments) {
        List<Claim> claims = arguments.objects("expectations").stream()
                .map(FinishTool::claim)
                .toList();
        return new Command.Finish(arguments.text("summary"), claims);
    }

    private static Claim claim(Arguments claim) {
        return new Claim(claim.integer("number"), claim.choice("met", Finding.class), checks(claim));
    }

    static List<ProposedCheck> checks(Arguments claim) {
        return claim.objects("checks").stream()
                .map(check -> new ProposedCheck(CheckForm.read(check), check.text("reason", "")))
                .toList();
    }
}
