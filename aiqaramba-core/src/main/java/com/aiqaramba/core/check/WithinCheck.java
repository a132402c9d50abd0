package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Another check holds within an element: in a row, an item, a dialog, or the section that a heading begins. When
 * several elements match, one in which it holds suffices. Immutable.
 *
 * @param scope which element
 * @param check what must hold in it
 * @since 0.1.0
 */
public record WithinCheck(ElementQuery scope, Check check) implements Check {
    /** Refuses what does not look at the elements of a page. */
    public WithinCheck {
        boolean isOfSession = check instanceof UrlCheck
                || check instanceof MessageCheck
                || check instanceof RequestCheck
                || check instanceof DownloadCheck
                || check instanceof UnchangedCheck;
        if (isOfSession) {
            throw new IllegalArgumentException("'" + check.describe() + "' is not said of the inside of an element.");
        }
    }

    @Override
    public Evaluation evaluate(Observation page) {
        List<Observation> parts = PageParts.of(scope, page);
        if (parts.isEmpty()) {
            String evidence = "no " + scope + Evidence.doubt(page) + scope.doubt();
            return Evidence.isWhole(page) && scope.isTold()
                    ? Evaluation.doesNotHold(evidence).byAbsence()
                    : Evaluation.cannotBeTold(evidence);
        }
        List<Evaluation> found = parts.stream().map(check::evaluate).toList();
        Optional<Evaluation> holding = found.stream().filter(Evaluation::held).findFirst();
        // The element is there, so that what is missing in it is missing where it could be.
        return holding.orElse(found.get(0));
    }

    boolean hasScope(Observation page) {
        return !PageParts.of(scope, page).isEmpty();
    }

    @Override
    public String describe() {
        return "within " + scope + ": " + check.describe();
    }

    @Override
    public String subject() {
        return scope.name() + " " + check.subject();
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new WithinCheck(scope.mapText(mapping), check.mapText(mapping));
    }
}
