package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.action.Pointer.Task;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ClickAction.Button;
import java.util.Optional;

/** Performer that clicks with the mouse, never by script: what a person cannot hit is not hit. */
final class ClickPerformer implements Performer<ClickAction> {
    private final Elements elements;
    private final Pointer pointer;
    private final Mouse mouse;
    private final Comparisons comparisons;

    ClickPerformer(Elements elements, Pointer pointer, Mouse mouse, Comparisons comparisons) {
        this.elements = elements;
        this.pointer = pointer;
        this.mouse = mouse;
        this.comparisons = comparisons;
    }

    @Override
    public ActionResult perform(ClickAction action) throws InterruptedException {
        Wanted wanted = Wanted.pressed(action.point());
        return elements.use(action.element(), wanted, target -> click(action, wanted, target));
    }

    private ActionResult click(ClickAction action, Wanted wanted, ReadyElement target) throws InterruptedException {
        if (target.state().isFileField()) {
            return ActionResult.failed(action.element() + " takes a file: use upload_file.");
        }
        Pointer.Deed deed = (place, arrival) -> mouse.click(place, action, () -> {
            boolean isRight = arrival.isRight();
            comparisons.atPress();
            return isRight;
        });
        ActionResult result = pointer.use(target, new Task(action.element(), wanted, Task.Kind.CLICK, deed));
        if (result.isDone() && !target.state().on().isEmpty() && action.press().button() == Button.LEFT) {
            comparisons.addOnce(action.element(), target.handle(), searched -> unchanged(target));
        }
        return result;
    }

    /** A page may take back at once what a click has checked. */
    private Optional<Change> unchanged(ReadyElement target) throws InterruptedException {
        ElementState now = elements.again(target, Wanted.THERE.unscrolled()).state();
        return now.on().equals(target.state().on())
                ? Optional.of(Change.passing(ActionResult.done(
                        "It is " + (now.on().equals("true") ? "" : "not ") + "checked, as it was before.")))
                : Optional.empty();
    }
}
