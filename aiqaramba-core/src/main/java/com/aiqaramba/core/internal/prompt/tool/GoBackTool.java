package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.GoBackAction;

/** Offers the way back. */
final class GoBackTool implements Tool {
    @Override
    public String name() {
        return "go_back";
    }

    @Override
    public String description() {
        return "Go back one page.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema();
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(new GoBackAction());
    }
}
