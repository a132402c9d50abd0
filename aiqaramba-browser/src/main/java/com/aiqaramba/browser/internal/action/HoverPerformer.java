package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.action.Pointer.Task;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.HoverAction;

final class HoverPerformer implements Performer<HoverAction> {
    private final Elements elements;
    private final Pointer pointer;
    private final Mouse mouse;
    private final Patience patience;

    HoverPerformer(Elements elements, Pointer pointer, Mouse mouse, Patience patience) {
        this.elements = elements;
        this.pointer = pointer;
        this.mouse = mouse;
        this.patience = patience;
    }

    @Override
    public ActionResult perform(HoverAction action) throws InterruptedException {
        Wanted wanted = Wanted.hovered(action.point());
        ActionResult result = elements.use(
                action.element(),
                wanted,
                target -> pointer.use(
                        target,
                        new Task(action.element(), wanted, Task.Kind.HOVER, (place, arrival) -> mouse.move(place))));
        if (result.isDone()) {
            patience.stay();
        }
        return result;
    }
}
