package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageMessage;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words by which the application says that something went wrong, and that the run did not try to mend. */
final class Alarms {
    private static final Pattern BROKEN_PAGE =
            Pattern.compile("(?iU)(?:error|http|fehler|erreur)?\\W*[45]\\d\\d\\b.*|(?:internal )?(?:server )?error"
                    + "|.*\\bwent wrong\\b.*|(?:page )?not found");
    /** Requests that change something: {@code POST https://shop.example/save: 500}. */
    private static final Pattern BROKEN_REQUEST = Pattern.compile("(?:POST|PUT|PATCH|DELETE) (\\S+?):? 5\\d\\d");

    private Alarms() {}

    /** Returns the first one, in its own words; none where an expectation is of something bad. */
    static Optional<String> first(Trail trail, String expectation) {
        if (Denial.isExpectedBy(expectation)) {
            return Optional.empty();
        }
        Observation page = trail.latest().page();
        return unanswered(trail, expectation)
                .or(() -> page.nodes().stream()
                        .filter(node -> saysFailure(node, expectation) && !isOn(trail.start(), node))
                        .map(PageNode::name)
                        .findFirst());
    }

    /** Returns the first message of a failure that the run did not try to mend. */
    static Optional<String> unanswered(Trail trail) {
        return unanswered(trail, "");
    }

    private static Optional<String> unanswered(Trail trail, String expectation) {
        Observation page = trail.latest().page();
        return page.messages().stream()
                .filter(message -> isOfFailure(message, page, expectation) && isUnanswered(message, trail))
                .map(PageMessage::text)
                .findFirst();
    }

    /** Tells whether a page shows a failure that an earlier one did not. */
    static boolean isStanding(Observation before, Observation page) {
        return page.nodes().stream()
                .anyMatch(node ->
                        (saysFailure(node, "") || (node.role().equals(PageNode.TEXT) && Denial.isFailure(node.text())))
                                && !isOn(before, node));
    }

    private static boolean saysFailure(PageNode node, String expectation) {
        return (node.role().equals("alert") && isAlarming(node.name(), expectation))
                || (node.role().equals("heading")
                        && BROKEN_PAGE.matcher(node.name()).matches());
    }

    private static boolean isOn(Observation page, PageNode node) {
        return page.nodes().stream()
                .anyMatch(other ->
                        other.role().equals(node.role()) && other.name().equals(node.name()));
    }

    private static boolean isAlarming(String alert, String expectation) {
        return Denial.contradicts(alert, expectation) || Denial.isFailure(alert);
    }

    /** An alert that denies something is one; of other messages only what says so. */
    private static boolean isOfFailure(PageMessage message, Observation page, String expectation) {
        return switch (message.kind()) {
            case ALERT -> message.shown() && isAlarming(message.text(), expectation);
            case STATUS, TEXT, DIALOG -> message.shown() && Denial.isFailure(message.text());
            case REQUEST -> {
                var request = BROKEN_REQUEST.matcher(message.text());
                yield request.find() && isOfSite(request.group(1), page);
            }
            case CONSOLE, NAVIGATION -> false;
        };
    }

    private static boolean isOfSite(String address, Observation page) {
        return address.startsWith("/") || page.url().startsWith(address.replaceFirst("^(\\w+://[^/]*).*", "$1"));
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
