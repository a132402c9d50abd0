package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ElementPoint;
import com.aiqaramba.core.action.ScrollAction;
import com.aiqaramba.core.action.ScrollAction.Direction;
import java.util.Optional;

/** Performer that scrolls; where nothing does, it turns the wheel of the mouse, to which a page may react by itself. */
final class ScrollPerformer implements Performer<ScrollAction> {
    private static final Wanted TURNED_OVER =
            Wanted.hovered(ElementPoint.MIDDLE).unwatched();

    private final PageReader reader;
    private final Elements elements;
    private final Aim aim;
    private final Mouse mouse;
    private final Patience patience;

    ScrollPerformer(PageReader reader, Elements elements, Aim aim, Mouse mouse, Patience patience) {
        this.reader = reader;
        this.elements = elements;
        this.aim = aim;
        this.mouse = mouse;
        this.patience = patience;
    }

    @Override
    public ActionResult perform(ScrollAction action) throws InterruptedException {
        return action.element().isEmpty()
                ? scroll(action.direction(), Optional.empty())
                : elements.use(
                        action.element().get(),
                        Wanted.THERE,
                        target -> scroll(action.direction(), Optional.of(target)));
    }

    private ActionResult scroll(Direction direction, Optional<ReadyElement> target) throws InterruptedException {
        String moved = answer(direction.name(), target);
        if (moved.equals("end")) {
            boolean back = direction == Direction.UP || direction == Direction.TOP || direction == Direction.LEFT;
            return ActionResult.done("Nothing moved: this is the " + (back ? "beginning" : "end") + ".");
        }
        boolean turned = !moved.equals("moved") && turned(direction, target);
        patience.stay();
        if (moved.equals("moved")) {
            return answer("", target).equals("back")
                    ? ActionResult.failed("The page moved back at once.")
                    : ActionResult.done();
        }
        return ActionResult.done("Nothing moved: nothing scrolls there"
                + (turned ? "; the wheel of the mouse was turned over it." : "."));
    }

    private String answer(String direction, Optional<ReadyElement> target) throws InterruptedException {
        Object answer = target.isPresent()
                ? target.get()
                        .handle()
                        .run(Script.SCROLL, direction, target.get().handle())
                : reader.run(Script.SCROLL, direction);
        return String.valueOf(answer);
    }

    private boolean turned(Direction direction, Optional<ReadyElement> target) throws InterruptedException {
        if (target.isEmpty()) {
            return mouse.turn(Optional.empty(), direction);
        }
        ReadyElement now = elements.again(target.get(), TURNED_OVER);
        if (!now.state().reached()) {
            return false;
        }
        Aim.Result aimed = aim.at(now);
        return aimed.cover().isEmpty() && mouse.turn(Optional.of(aimed.place()), direction);
    }
}
