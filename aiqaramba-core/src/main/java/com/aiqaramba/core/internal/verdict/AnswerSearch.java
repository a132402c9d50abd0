package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Evaluation;
import com.aiqaramba.core.check.Sighting;
import com.aiqaramba.core.internal.answer.AnswerPart;
import com.aiqaramba.core.internal.prompt.tool.AnswerClaim;
import com.aiqaramba.core.page.Observation;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Search for the place at which a page of the run shows a value of an answer. */
final class AnswerSearch {
    private final AnswerPart part;
    private final AnswerClaim.Source source;
    private final Trail trail;

    AnswerSearch(AnswerPart part, AnswerClaim.Source source, Trail trail) {
        this.part = part;
        this.source = source;
        this.trail = trail;
    }

    /** Outcome of a search: the place, or the reason why the value cannot be taken. */
    record Outcome(Optional<FoundPart> found, String reason) {
        private static Outcome refused(String reason) {
            return new Outcome(Optional.empty(), reason);
        }
    }

    Outcome search() {
        Optional<Look> look = look();
        if (look.isEmpty()) {
            return refused("no page with '" + source.page() + "' in its address was seen");
        }
        List<Sighting> all = part.value().findIn(look.get().page(), source.within(), source.words());
        List<Sighting> foreign = all.stream()
                .filter(sighting -> !isTypedByRun(sighting, look.get().page()))
                .toList();
        if (all.isEmpty()) {
            return refused("is not found " + where());
        }
        if (foreign.isEmpty()) {
            return refused("stands only in a field into which the run put it");
        }
        boolean isNamed = !(source.within() + source.words()).isBlank();
        if (foreign.size() > 1 && !isNamed) {
            return refused("stands in " + foreign.size() + " places; say in 'sources' which one");
        }
        return found(foreign.get(0), look.get());
    }

    private Outcome found(Sighting sighting, Look look) {
        Evaluation again = sighting.check().evaluate(look.page());
        return again.held()
                ? new Outcome(Optional.of(new FoundPart(part, sighting, look, again.evidence())), "")
                : refused("is not shown for sure: " + again.evidence());
    }

    /** The latest look at the page: an earlier state of it may be out of date. */
    private Optional<Look> look() {
        return source.page().isBlank()
                ? Optional.of(trail.latest())
                : last(url -> url.endsWith(source.page())).or(() -> last(url -> url.contains(source.page())));
    }

    private Optional<Look> last(Predicate<String> address) {
        return trail.looks().stream()
                .filter(look -> address.test(look.page().url()))
                .reduce((earlier, later) -> later);
    }

    private boolean isTypedByRun(Sighting sighting, Observation page) {
        boolean isReloaded = !page.document().isEmpty() && trail.wasLoadedAnew(page);
        return sighting.isInField() && !isReloaded && trail.entered().contains(sighting.words());
    }

    private String where() {
        String within = source.within().isBlank() ? "" : " within \"" + source.within() + '"';
        String words = source.words().isBlank() ? "" : " as \"" + source.words() + '"';
        return (source.page().isBlank() ? "on the page" : "on " + source.page()) + within + words;
    }

    private Outcome refused(String reason) {
        return Outcome.refused(part.component() + " = " + part.shown() + " " + reason);
    }
}
