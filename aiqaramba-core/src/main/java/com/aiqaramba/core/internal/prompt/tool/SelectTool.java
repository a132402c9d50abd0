package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.SelectAction;

/** Offers to choose from a list. */
final class SelectTool implements Tool {
    @Override
    public String name() {
        return "select_option";
    }

    @Override
    public String description() {
        return "Choose an option of a native list by its visible text.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .integer("element", "The list's number in square brackets.")
                .text("option", "The option's visible text.")
                .require("element", "option");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(new SelectAction(arguments.element("element"), arguments.text("option")));
    }
}
