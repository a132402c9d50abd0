package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ScrollAction;
import com.aiqaramba.core.action.ScrollAction.Direction;

final class ScrollPerformer implements Performer<ScrollAction> {
    /** A little of the old view stays, so that nothing is passed over. */
    private static final double SHARE_OF_VIEWPORT = 0.8;

    private final PageDriver browser;

    ScrollPerformer(PageDriver browser) {
        this.browser = browser;
    }

    @Override
    public ActionResult perform(ScrollAction action) throws InterruptedException {
        boolean down = action.direction() == Direction.DOWN;
        Object moved = browser.run(Script.SCROLL, down ? SHARE_OF_VIEWPORT : -SHARE_OF_VIEWPORT);
        return Boolean.TRUE.equals(moved)
                ? ActionResult.done()
                : ActionResult.done("Nothing moved: this is the " + (down ? "end" : "beginning") + ".");
    }
}
