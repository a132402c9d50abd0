package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.action.Pointer.Task;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ClickAction;

/** Performer that clicks with the mouse, never by script: what a person cannot hit is not hit. */
final class ClickPerformer implements Performer<ClickAction> {
    private final Elements elements;
    private final Pointer pointer;
    private final Mouse mouse;

    ClickPerformer(Elements elements, Pointer pointer, Mouse mouse) {
        this.elements = elements;
        this.pointer = pointer;
        this.mouse = mouse;
    }

    @Override
    public ActionResult perform(ClickAction action) throws InterruptedException {
        Wanted wanted = Wanted.pressed(action.point());
        return elements.use(
                action.element(),
                wanted,
                target -> target.state().isFileField()
                        ? ActionResult.failed(action.element() + " takes a file: use upload_file.")
                        : pointer.use(
                                target,
                                new Task(
                                        action.element(),
                                        wanted,
                                        Task.Kind.CLICK,
                                        (place, arrival) -> mouse.click(place, action, arrival))));
    }
}
