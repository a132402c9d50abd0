package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.chat.ToolSpecification;
import com.aiqaramba.core.internal.prompt.tool.Command.Claim;
import com.aiqaramba.core.internal.prompt.tool.Command.Finding;
import com.aiqaramba.core.internal.prompt.tool.Command.ProposedCheck;
import java.util.List;
import java.util.Optional;

/** Offers to end the run, with checks for each expectation. */
final class FinishTool implements Tool {
    @Override
    public String name() {
        return Tools.FINISH;
    }

    @Override
    public String description() {
        return "End the run, with checks for each expectation.";
    }

    @Override
    public ObjectSchema parameters() {
        ObjectSchema check = CheckForm.schema().text("reason", "");
        ObjectSchema expectation = new ObjectSchema()
                .integer("number", "")
                .choice("met", Finding.class, "")
                .list("checks", check)
                .require("number", "met", "checks");
        return new ObjectSchema()
                .text("summary", "What you did and found; answers.")
                .list("expectations", expectation)
                .require("summary", "expectations");
    }

    /** Returns what the model is told when an answer of a form is asked for. */
    ToolSpecification asking(String form) {
        ObjectSchema source = new ObjectSchema(
                        "Where a component stands, when the page shows its value more than once.")
                .text("component", "For example items[0].price; what you say of items[0] holds for all in it.")
                .text("within", "Words of the row, item, dialog or heading.")
                .text("words", "Words that state the value.")
                .text("page", "A part of the address of an earlier page, if it is not on this one.")
                .require("component");
        ObjectSchema parameters = parameters().json("answer", form).list("sources", source);
        return new ToolSpecification(name(), description(), parameters.toString());
    }

    @Override
    public Command read(Arguments arguments) {
        boolean answers = arguments.has("answer");
        boolean statesNothing = answers && !arguments.has("expectations");
        List<Claim> claims = statesNothing ? List.of() : claims(arguments);
        return new Command.Finish(
                arguments.text("summary"),
                claims,
                answers ? Optional.of(AnswerClaim.read(arguments)) : Optional.empty());
    }

    private static List<Claim> claims(Arguments arguments) {
        return arguments.objects("expectations").stream().map(FinishTool::claim).toList();
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
