package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.page.PageMessage;
import java.util.List;
import java.util.Optional;

/** Messages by which the application said that something went wrong, and that the run did not try to mend. */
final class Alarms {
    private Alarms() {}

    /** Returns the first one, in its own words. */
    static Optional<String> first(Trail trail) {
        return trail.latest().page().messages().stream()
                .filter(message -> message.shown() && isForPeople(message) && Denial.isFailure(message.text()))
                .filter(message -> isUnanswered(message, trail))
                .map(PageMessage::text)
                .findFirst();
    }

    private static boolean isForPeople(PageMessage message) {
        return switch (message.kind()) {
            case ALERT, STATUS, TEXT, DIALOG -> true;
            case CONSOLE, REQUEST, NAVIGATION -> false;
        };
    }

    /** Leaves out messages from before the run did anything, and those that it meant to mend by the same action. */
    private static boolean isUnanswered(PageMessage message, Trail trail) {
        int deeds = trail.looks().stream()
                .filter(look -> look.page().messages().stream().anyMatch(one -> one.number() == message.number()))
                .mapToInt(Look::deeds)
                .findFirst()
                .orElse(0);
        List<BrowserAction> actions = trail.deeds().stream().map(Deed::action).toList();
        return deeds > 0
                && actions.subList(deeds, actions.size()).stream()
                        .noneMatch(later ->
                                later.describe().equals(actions.get(deeds - 1).describe()));
    }
}
