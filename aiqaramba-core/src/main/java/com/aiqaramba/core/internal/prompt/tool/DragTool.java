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
                .integer("from", "What is dragged.")
                .text("from_at", "Point of it, as in click.")
                .integer("to", "Where it is dropped.")
                .text("to_at", "Point of that.")
                .text("by", "Without to: pixels \"right,down\".")
                .integer("hold", "Seconds to hold first.")
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
