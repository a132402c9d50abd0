package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.SelectTextAction;

/** Offers to select a part of a text. */
final class SelectTextTool implements Tool {
    @Override
    public String name() {
        return "select_text";
    }

    @Override
    public String description() {
        return "Select part of a text, e.g. to format it.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema().text("text", "").integer("element", "").require("text");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(new SelectTextAction(arguments.text("text"), arguments.optionalElement("element")));
    }
}
