package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.TypeAction;

/** Offers typing. */
final class TypeTool implements Tool {
    @Override
    public String name() {
        return "type";
    }

    @Override
    public String description() {
        return "Type text into a field. Never use it for passwords; use type_secret.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .integer("element", "The field's number in square brackets.")
                .text("text", "What to type.")
                .flag("clear", "Whether to empty the field first; true if left out.")
                .require("element", "text");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(
                new TypeAction(arguments.element("element"), arguments.text("text"), arguments.flag("clear", true)));
    }
}
