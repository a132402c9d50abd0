package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.action.Pointer.Task;
import com.aiqaramba.browser.internal.observe.SecretFields;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.DragAction;
import com.aiqaramba.core.action.ElementRef;

/** Performer that drags with the mouse. */
final class DragPerformer implements Performer<DragAction> {
    private final Elements elements;
    private final Pointer pointer;
    private final Aim aim;
    private final Mouse mouse;
    private final SecretFields secrets;

    DragPerformer(Elements elements, Pointer pointer, Aim aim, Mouse mouse, SecretFields secrets) {
        this.elements = elements;
        this.pointer = pointer;
        this.aim = aim;
        this.mouse = mouse;
        this.secrets = secrets;
    }

    @Override
    public ActionResult perform(DragAction action) throws InterruptedException {
        if (action.drop().onto().isEmpty()) {
            return from(
                    action,
                    target -> dragged(
                            action,
                            target,
                            (start, arrival) -> mouse.drag(
                                    start,
                                    start.by(
                                            action.drop().right(), action.drop().down()),
                                    action.hold())));
        }
        ElementRef to = action.drop().onto().get().element();
        Wanted wanted = Wanted.dropped(action.drop().onto().orElseThrow().point());
        return elements.use(
                to,
                wanted,
                found -> found.state().reached() || found.state().isFilled()
                        ? from(action, target -> onto(action, to, found, target))
                        : ActionResult.failed(Pointer.covered(to, found.state().cover())));
    }

    private ActionResult from(DragAction action, Use way) throws InterruptedException {
        return elements.use(
                action.taken().element(),
                Wanted.pressed(action.taken().point()),
                target -> secrets.contains(target.element())
                        ? ActionResult.refused("A field that holds a secret is not dragged from.")
                        : way.on(target));
    }

    private ActionResult dragged(DragAction action, ReadyElement target, Pointer.Deed deed)
            throws InterruptedException {
        return pointer.use(
                target,
                new Task(action.taken().element(), Wanted.pressed(action.taken().point()), Task.Kind.DRAG, deed));
    }

    private ActionResult onto(DragAction action, ElementRef to, ReadyElement found, ReadyElement target)
            throws InterruptedException {
        ReadyElement end = elements.again(
                found,
                Wanted.dropped(action.drop().onto().orElseThrow().point()).unscrolled());
        Aim.Result aimed = aim.at(end);
        if (end.state().reached() && aimed.cover().isEmpty()) {
            MousePlace place = aimed.place();
            ActionResult result = dragged(action, target, (start, arrival) -> mouse.drag(start, place, action.hold()));
            return result.isDone() ? pointer.dropped(to, end, result) : result;
        }
        return apart(action, to, found, target);
    }

    /** Both do not fit into the viewport: what is held stays so while the page is scrolled. */
    private ActionResult apart(DragAction action, ElementRef to, ReadyElement found, ReadyElement target)
            throws InterruptedException {
        MousePlace[] start = new MousePlace[1];
        ActionResult held = dragged(action, target, (place, arrival) -> {
            start[0] = place;
            mouse.hold(place, action.hold());
        });
        if (!held.isDone()) {
            return held;
        }
        ReadyElement end = elements.again(
                found, Wanted.dropped(action.drop().onto().orElseThrow().point()));
        Aim.Result aimed = aim.at(end);
        if (!end.state().reached() || !aimed.cover().isEmpty()) {
            mouse.release();
            String cover = aimed.cover().isEmpty() ? end.state().cover() : aimed.cover();
            return ActionResult.failed(
                    cover.isEmpty() ? to + " has no place that the mouse reaches." : Pointer.covered(to, cover));
        }
        mouse.drop(start[0], aimed.place());
        return pointer.dropped(to, end, held);
    }
}
