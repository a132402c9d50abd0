package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.SwitchTabAction;

/** Offers another tab. */
final class SwitchTabTool implements Tool {
    @Override
    public String name() {
        return "switch_tab";
    }

    @Override
    public String description() {
        return "Go to another tab.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema().integer("tab", "").require("tab");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(new SwitchTabAction(arguments.integer("tab")));
    }
}
