package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.CountCheck;
import com.aiqaramba.core.check.CountCheck.Bound;
import com.aiqaramba.core.check.ElementCheck;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.check.EntriesCheck;
import com.aiqaramba.core.check.NotCheck;
import com.aiqaramba.core.check.NumberCheck;
import com.aiqaramba.core.check.OrderCheck;
import com.aiqaramba.core.check.TextCheck;
import com.aiqaramba.core.check.WithinCheck;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.stream.Stream;

/** Word of an expectation about how many things something is so of; one thing that is so does not show it. */
enum Quantor {
    /** Of all: shown by a count of all of them, by what is not there, or by a text that says it. */
    ALL(Vocabulary.ALL),
    /** Of no others: shown likewise. */
    ONLY(Vocabulary.ONLY),
    /** Of two: shown by two checks as well. */
    BOTH(Vocabulary.BOTH),
    /** Of the first or the last one: shown by an order, or by a text that says it. */
    FIRST(Vocabulary.FIRST);

    private final Vocabulary words;

    Quantor(Vocabulary words) {
        this.words = words;
    }

    static List<Quantor> in(String expectation) {
        String plain = Relevance.withoutQuoted(expectation);
        return Stream.of(values()).filter(one -> one.words.isIn(plain)).toList();
    }

    /** Tells whether a check may show how many something is so of, whatever its words are. */
    static boolean isSupportedBy(Check check, String expectation) {
        return (check instanceof CountCheck || isOfAbsence(check))
                && !in(expectation).isEmpty();
    }

    boolean isShownBy(List<Weighed> counting) {
        return counting.stream().anyMatch(this::isShownBy) || (this == BOTH && counting.size() > 1);
    }

    private boolean isShownBy(Weighed weighed) {
        Check check = weighed.check();
        if (check instanceof CountCheck count) {
            return count.bound() == Bound.EXACTLY && (this == ONLY || isOfAll(count, weighed));
        }
        return check instanceof NumberCheck
                || check instanceof OrderCheck
                || check instanceof EntriesCheck
                || isOfAbsence(check)
                || (check instanceof TextCheck text && (words.isIn(text.text()) || Denial.isIn(text.text())));
    }

    /** As many as there are at all, but for a row of headers. */
    private static boolean isOfAll(CountCheck count, Weighed weighed) {
        if (count.element().name().isBlank()) {
            return true;
        }
        if (count.element().role().isEmpty()) {
            return false;
        }
        List<PageNode> all = new ElementQuery(count.element().role(), "").findIn(weighed.page());
        List<PageNode> others = all.stream()
                .filter(node -> !count.element().findIn(weighed.page()).contains(node))
                .toList();
        return others.isEmpty() || (others.size() == 1 && others.get(0).equals(all.get(0)));
    }

    private static boolean isOfAbsence(Check check) {
        return (check instanceof TextCheck text && !text.present())
                || (check instanceof ElementCheck element && element.condition() == ElementCondition.ABSENT)
                || check instanceof NotCheck
                || (check instanceof WithinCheck within && isOfAbsence(within.check()));
    }
}
