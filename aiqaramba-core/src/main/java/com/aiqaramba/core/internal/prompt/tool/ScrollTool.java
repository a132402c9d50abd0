package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.ScrollAction;
import com.aiqaramba.core.action.ScrollAction.Direction;

/** Offers to scroll. */
final class ScrollTool implements Tool {
    @Override
    public String name() {
        return "scroll";
    }

    @Override
    public String description() {
        return "Scroll a screen; not needed to use elements.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .choice("direction", Direction.class, "")
                .integer("element", "If not the page.")
                .require("direction");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(
                new ScrollAction(arguments.choice("direction", Direction.class), arguments.optionalElement("element")));
    }
}
