package com.aiqaramba.browser.internal.action;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.TypeAction;
import java.util.Optional;

final class TypePerformer implements Performer<TypeAction> {
    private static final String CLICKED = "It was clicked, and the field typed into that had the focus then.";

    private final Elements elements;
    private final Aim aim;
    private final Typist typist;
    private final Comparisons comparisons;
    private final Patience patience;
    private final InnerField inner;

    TypePerformer(
            Elements elements, Aim aim, Typist typist, Comparisons comparisons, Patience patience, InnerField inner) {
        this.elements = elements;
        this.aim = aim;
        this.typist = typist;
        this.comparisons = comparisons;
        this.patience = patience;
        this.inner = inner;
    }

    @Override
    public ActionResult perform(TypeAction action) throws InterruptedException {
        return elements.use(action.element(), Wanted.TYPED, target -> type(action, elements.writable(target)));
    }

    private ActionResult type(TypeAction action, ReadyElement target) throws InterruptedException {
        if (!target.state().typable()) {
            Optional<ReadyElement> field = inner.in(action.element(), target, action.clear());
            return field.isEmpty()
                    ? ActionResult.failed(action.element() + " does not take text.")
                    : typed(action, field.get()).mapText(message -> (CLICKED + " " + message).strip());
        }
        if (target.state().readOnly()) {
            return ActionResult.failed(action.element() + " is read-only.");
        }
        String cover = aim.coverOf(target);
        if (!cover.isEmpty()) {
            return ActionResult.failed(Pointer.covered(action.element(), cover));
        }
        return typed(action, target);
    }

    private ActionResult typed(TypeAction action, ReadyElement target) throws InterruptedException {
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
