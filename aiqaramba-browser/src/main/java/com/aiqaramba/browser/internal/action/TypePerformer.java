package com.aiqaramba.browser.internal.action;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.TypeAction;

final class TypePerformer implements Performer<TypeAction> {
    private final Elements elements;
    private final Aim aim;
    private final Typist typist;

    TypePerformer(Elements elements, Aim aim, Typist typist) {
        this.elements = elements;
        this.aim = aim;
        this.typist = typist;
    }

    @Override
    public ActionResult perform(TypeAction action) throws InterruptedException {
        return elements.use(action.element(), Wanted.TYPED, target -> type(action, elements.writable(target)));
    }

    private ActionResult type(TypeAction action, ReadyElement target) throws InterruptedException {
        if (!target.state().typable()) {
            return ActionResult.failed(action.element() + " does not take text.");
        }
        if (target.state().readOnly()) {
            return ActionResult.failed(action.element() + " is read-only.");
        }
        String cover = aim.coverOf(target);
        if (!cover.isEmpty()) {
            return ActionResult.failed(Pointer.covered(action.element(), cover));
        }
        return typist.type(target, action.text(), action.clear());
    }
}
