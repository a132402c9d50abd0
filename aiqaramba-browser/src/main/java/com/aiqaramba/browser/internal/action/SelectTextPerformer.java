package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.SelectTextAction;
import org.jspecify.annotations.Nullable;

/** Performer that selects a part of a text. */
final class SelectTextPerformer implements Performer<SelectTextAction> {
    private final PageReader reader;
    private final Elements elements;

    SelectTextPerformer(PageReader reader, Elements elements) {
        this.reader = reader;
        this.elements = elements;
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
                        Wanted.THERE,
                        target -> told(target.handle().run(Script.SELECT_TEXT, action.text(), target.handle())));
    }

    private static ActionResult told(@Nullable Object count) {
        long times = count instanceof Number number ? number.longValue() : 0;
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
