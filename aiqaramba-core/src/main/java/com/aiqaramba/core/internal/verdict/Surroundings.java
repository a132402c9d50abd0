package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.Evaluation;
import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Neighbours of something that is gone: where they went as well, the thing is only out of sight. */
final class Surroundings {
    /** A few words with dots behind them: something is still to come. */
    private static final Pattern UNDER_WAY = Pattern.compile("(?U)\\p{L}+(?: \\S+){0,3} ?(?:…|\\.\\.\\.)");

    private static final Pattern NEXT = Pattern.compile(
            "(?iU)(?:next|more|load more|show more|weiter|mehr|nächste|suivant|siguiente)(?: page| seite)?|[›»>]");

    private final Trail trail;

    Surroundings(Trail trail) {
        this.trail = trail;
    }

    /** Tells whether a page still shows half of what stood beside something, in no other selection of it. */
    boolean remain(Check check, Observation page) {
        List<Look> before = trail.looks().stream()
                .filter(look -> PagePlace.isSame(look.page(), page))
                .filter(look -> isThere(check.evaluate(look.page())))
                .toList();
        Look last = before.get(before.size() - 1);
        return !isUnderWay(page) && !isFilteredSince(last, check, page) && isHalfLeft(last.page(), page, check);
    }

    private static boolean isThere(Evaluation found) {
        return found.answer() == Answer.DOES_NOT_HOLD && !found.restsOnAbsence();
    }

    /** A search for the thing itself may well show that it is gone. */
    private boolean isFilteredSince(Look look, Check check, Observation page) {
        return OwnWord.of(trail.deeds()).stream()
                .filter(word -> word.deed() > look.deeds() && word.isSearch(page.url()))
                .anyMatch(word -> !Words.share(word.words(), Words.of(check.subject())));
    }

    private static boolean isHalfLeft(Observation before, Observation now, Check check) {
        List<PageNode> holding = before.nodes().stream()
                .filter(node -> !isThere(check.evaluate(without(before, node))))
                .toList();
        Set<String> roles = holding.stream().map(PageNode::role).collect(Collectors.toSet());
        List<String> beside = before.nodes().stream()
                .filter(node -> roles.contains(node.role()) && !holding.contains(node))
                .map(Surroundings::words)
                .toList();
        Set<String> left = now.nodes().stream().map(Surroundings::words).collect(Collectors.toSet());
        boolean isFailure = beside.isEmpty() && Alarms.isStanding(before, now);
        return !isFailure && beside.stream().filter(left::contains).count() * 2 >= beside.size();
    }

    @SuppressWarnings("ReferenceEquality") // two nodes of a page may be equal
    private static Observation without(Observation page, PageNode node) {
        return page.toBuilder()
                .nodes(page.nodes().stream().filter(other -> other != node).toList())
                .build();
    }

    private static String words(PageNode node) {
        return node.text().isEmpty() ? node.name() : node.text();
    }

    /** Tells whether a page says that it is still at work. */
    static boolean isUnderWay(Observation page) {
        return page.nodes().stream()
                .filter(node -> !node.isInteractive())
                .anyMatch(node -> UNDER_WAY.matcher(node.text().strip()).matches());
    }

    /** Tells whether a list goes on, on a page that was not looked at. */
    static boolean goesOn(Observation page) {
        long entries = page.nodes().stream()
                .filter(node -> node.role().equals(PageNode.ROW) || node.role().equals(PageNode.LIST_ITEM))
                .count();
        return page.nodes().stream()
                .filter(node ->
                        node.isInteractive() && (entries > 1 || node.role().equals("link")))
                .anyMatch(node -> NEXT.matcher(node.name().strip()).matches());
    }
}
