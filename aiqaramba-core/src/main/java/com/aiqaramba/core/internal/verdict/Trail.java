package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.page.Observation;
import java.util.ArrayList;
import java.util.List;

/**
 * Record of what a run did and saw, in its order, for the question of whether what it shows is a proof. It is kept in
 * memory
 * until the run ends. Of a long run the pages between the first and the latest ones are forgotten.
 */
public final class Trail {
    private static final int MOST_NODES = 100_000;

    private final List<Look> looks = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private boolean acted;
    private int step = 1;
    private int nodes;

    /** Begins with the page from which the run starts. */
    public Trail(Observation start) {
        saw(start);
    }

    /** Notes that a step begins. */
    public void beginStep(int number) {
        step = number;
    }

    /** Notes what the run sees. */
    public void saw(Observation page) {
        if (!looks.isEmpty() && latest().page().equals(page) && latest().deeds() == deeds.size()) {
            return;
        }
        looks.add(new Look(page, step, deeds.size()));
        nodes += page.nodes().size();
        while (nodes > MOST_NODES && looks.size() > 2) {
            nodes -= looks.remove(1).page().nodes().size();
        }
    }

    /** Notes an action, whatever came of it: one that failed may have done a part of what it was to do. */
    public void did(BrowserAction action, ActionResult result) {
        deeds.add(new Deed(action, latest().page().url(), latest().page().document()));
        acted |= result.isDone();
    }

    /** Tells if the page stands at an address that the run opened itself and that has this part. */
    boolean openedBySelf(String url, String part) {
        for (int i = 0; i < deeds.size(); i++) {
            boolean isLast = i + 1 == deeds.size();
            if (deeds.get(i).action() instanceof NavigateAction navigate
                    && navigate.url().contains(part)
                    && (isLast || PagePlace.path(navigate.url()).equals(PagePlace.path(url)))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the page that was seen last. */
    public Observation lastPage() {
        return latest().page();
    }

    /** Returns what the run itself entered, each text once. */
    public List<String> entered() {
        return OwnWord.of(deeds).stream().map(OwnWord::text).distinct().toList();
    }

    /**
     * Tells if a page is another document than the one that the run saw and used at the same address; true if unknown.
     */
    boolean wasLoadedAnew(Observation page) {
        return page.document().isEmpty()
                || looks.stream()
                        .map(Look::page)
                        .anyMatch(earlier -> PagePlace.path(earlier.url()).equals(PagePlace.path(page.url()))
                                && !earlier.document().equals(page.document()));
    }

    /** Tells whether the run did something that may have changed the application, after so many deeds. */
    boolean changedSince(int number) {
        return deeds.stream().skip(number).anyMatch(Deed::mayChange);
    }

    boolean changedBefore(Look look) {
        return deeds.stream().limit(look.deeds()).anyMatch(Deed::mayChange);
    }

    boolean acted() {
        return acted;
    }

    int step() {
        return step;
    }

    Observation start() {
        return looks.get(0).page();
    }

    Look latest() {
        return looks.get(looks.size() - 1);
    }

    List<Look> looks() {
        return looks;
    }

    List<Deed> deeds() {
        return deeds;
    }
}
