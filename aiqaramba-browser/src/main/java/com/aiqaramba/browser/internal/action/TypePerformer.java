package com.aiqaramba.browser.internal.action;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.TypeAction;

final class TypePerformer implements Performer<TypeAction> {
    private final Elements elements;
    private final Aim aim;
    private final Typist typist;
    private final Comparisons comparisons;
    private final Patience patience;

    TypePerformer(Elements elements, Aim aim, Typist typist, Comparisons comparisons, Patience patience) {
        this.elements = elements;
        this.aim = aim;
        this.typist = typist;
        this.comparisons = comparisons;
        this.patience = patience;
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
        Typist.Entry entry = typist.type(target, action.text(), action.clear());
        if (entry.result().isDone() && target.state().role().equals("combobox")) {
            patience.stay(); // What is suggested is looked up once one stops typing.
        }
        if (entry.result().isDone() && entry.given().isPresent()) {
            ElementRef name = action.element();
            Given given = entry.given().get();
            comparisons.add(name, target.handle(), new FieldComparison(elements, typist, name, target, given));
        }
        return entry.result();
    }
}
