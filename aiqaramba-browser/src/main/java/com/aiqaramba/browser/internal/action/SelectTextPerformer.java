package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.SelectTextAction;
import org.jspecify.annotations.Nullable;

/** Performer that selects a part of a text. */
final class SelectTextPerformer implements Performer<SelectTextAction> {
    private static final long BEHIND = -2;

    private final PageReader reader;
    private final Elements elements;
    private final Aim aim;

    SelectTextPerformer(PageReader reader, Elements elements, Aim aim) {
        this.reader = reader;
        this.elements = elements;
        this.aim = aim;
    }

    @Override
    public ActionResult perform(SelectTextAction action) throws InterruptedException {
        if (action.text().isBlank()) {
            return ActionResult.failed("Say which text.");
        }
        return action.element().isEmpty()
                ? told(reader.run(Script.SELECT_TEXT, action.text()))
                : elements.use(
                        action.element().get(),
                        Wanted.CHOSEN.evenDisabled(),
                        target -> select(action.element().get(), action.text(), target));
    }

    private ActionResult select(ElementRef name, String text, ReadyElement target) throws InterruptedException {
        String cover = aim.coverIfPainted(target);
        return cover.isEmpty()
                ? told(target.handle().run(Script.SELECT_TEXT, text, target.handle()))
                : ActionResult.failed(Pointer.covered(name, cover));
    }

    private static ActionResult told(@Nullable Object count) {
        long times = count instanceof Number number ? number.longValue() : 0;
        if (times == BEHIND) {
            return ActionResult.failed("This text is behind a dialog, or inert; close that first.");
        }
        if (times < 0) {
            return ActionResult.failed("The page took the selection away.");
        }
        return times == 1
                ? ActionResult.done()
                : ActionResult.failed(
                        times == 0
                                ? "This text does not stand there."
                                : "This text stands there more than once; give more of it, or the element.");
    }
}
