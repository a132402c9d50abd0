package com.aiqaramba.browser.internal.action;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.TypeAction;

final class TypePerformer implements Performer<TypeAction> {
    private final Elements elements;
    private final Typist typist;

    TypePerformer(Elements elements, Typist typist) {
        this.elements = elements;
        this.typist = typist;
    }

    @Override
    public ActionResult perform(TypeAction action) throws InterruptedException {
        return elements.use(action.element(), Look.TYPED, target -> type(action, target));
    }

    private ActionResult type(TypeAction action, ReadyElement target) throws InterruptedException {
        if (!target.state().typable()) {
            return ActionResult.failed(action.element() + " does not take text.");
        }
        if (target.state().readOnly()) {
            return ActionResult.failed(action.element() + " is read-only.");
        }
        if (isCovered(target.state())) {
            return ActionResult.failed(
                    Pointer.covered(action.element(), target.state().cover()));
        }
        return typist.type(target, action.text(), action.clear());
    }

    /** A field may be smaller than a dot, or lie under its own placeholder. */
    static boolean isCovered(ElementState state) {
        return !state.reached() && !state.cover().isEmpty() && !state.isFilled() && !state.hasSmallCover();
    }
}
