package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.DragAction;
import com.aiqaramba.core.action.ElementRef;
import java.time.Duration;
import java.util.Optional;

/** Offers to drag and drop. */
final class DragTool implements Tool {
    @Override
    public String name() {
        return "drag";
    }

    @Override
    public String description() {
        return "Drag an element onto another, or by an offset.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .integer("from", "")
                .text("from_at", "As at in click.")
                .integer("to", "")
                .text("to_at", "")
                .text("by", "Else: pixels \"right,down\".")
                .integer("hold", "Seconds before it moves.")
                .require("from");
    }

    @Override
    public Command read(Arguments arguments) {
        DragAction.Builder drag = DragAction.builder(arguments.element("from"))
                .start(arguments.point("from_at"))
                .hold(Duration.ofSeconds(arguments.integer("hold", 0)));
        Optional<ElementRef> to = arguments.optionalElement("to");
        if (to.isPresent()) {
            drag.to(to.get(), arguments.point("to_at"));
        } else if (arguments.has("by")) {
            int[] by = arguments.pair("by");
            drag.by(by[0], by[1]);
        } else {
            throw new UnusableCall("Say where to drag it, with 'to' or 'by'.");
        }
        return new Command.Act(drag.build());
    }
}
