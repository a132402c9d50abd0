package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.action.Pointer.Task;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.HoverAction;

final class HoverPerformer implements Performer<HoverAction> {
    private final Elements elements;
    private final Pointer pointer;
    private final Mouse mouse;

    HoverPerformer(Elements elements, Pointer pointer, Mouse mouse) {
        this.elements = elements;
        this.pointer = pointer;
        this.mouse = mouse;
    }

    @Override
    public ActionResult perform(HoverAction action) throws InterruptedException {
        Wanted wanted = Wanted.hovered(action.point());
        return elements.use(
                action.element(),
                wanted,
                target -> pointer.use(
                        target,
                        new Task(action.element(), wanted, Task.Kind.HOVER, (place, arrival) -> mouse.move(place))));
    }
}
