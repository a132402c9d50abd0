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
        return "Type text into a field, in place of what it holds.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .integer("element", "")
                .text("text", "")
                .flag("clear", "false: add to what it holds.")
                .require("element", "text");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(
                new TypeAction(arguments.element("element"), arguments.text("text"), arguments.flag("clear", true)));
    }
}
