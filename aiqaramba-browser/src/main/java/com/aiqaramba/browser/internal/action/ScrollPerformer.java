package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.ElementHandle;
import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ScrollAction;
import com.aiqaramba.core.action.ScrollAction.Direction;
import java.util.Optional;

final class ScrollPerformer implements Performer<ScrollAction> {
    private final PageReader reader;
    private final Elements elements;

    ScrollPerformer(PageReader reader, Elements elements) {
        this.reader = reader;
        this.elements = elements;
    }

    @Override
    public ActionResult perform(ScrollAction action) throws InterruptedException {
        return action.element().isEmpty()
                ? scroll(action.direction(), Optional.empty())
                : elements.use(
                        action.element().get(),
                        Wanted.THERE,
                        target -> scroll(action.direction(), Optional.of(target.handle())));
    }

    private ActionResult scroll(Direction direction, Optional<ElementHandle> element) throws InterruptedException {
        Object moved = element.isPresent()
                ? element.get().run(Script.SCROLL, direction.name(), element.get())
                : reader.run(Script.SCROLL, direction.name());
        boolean back = direction == Direction.UP || direction == Direction.TOP || direction == Direction.LEFT;
        return switch (String.valueOf(moved)) {
            case "moved" -> ActionResult.done();
            case "end" -> ActionResult.done("Nothing moved: this is the " + (back ? "beginning" : "end") + ".");
            default -> ActionResult.done("Nothing moved: nothing scrolls there.");
        };
    }
}
