package com.aiqaramba.browser.internal.action;

import static com.aiqaramba.browser.internal.fixture.Pages.ref;

import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.page.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A page and what is done on it. What the page notes of that stands in its title, which is "-" at first; what is told
 * of
 * it, in the last result.
 */
final class Interaction {
    private final String what;
    private final String html;
    private final List<Function<Observation, BrowserAction>> actions = new ArrayList<>();
    private String title = "-";
    private String said = "";
    private boolean done = true;

    private Interaction(String what, String html) {
        this.what = what;
        this.html = html;
    }

    static Interaction on(String what, String html) {
        return new Interaction(what, html);
    }

    /** Does something with the element of a role and name. */
    Interaction with(String role, String name, Function<ElementRef, BrowserAction> action) {
        return doing(page -> action.apply(ref(page, role, name)));
    }

    Interaction doing(Function<Observation, BrowserAction> action) {
        actions.add(action);
        return this;
    }

    /** Expects that the last action was done, and what the page noted. */
    Interaction notes(String noted) {
        title = noted;
        return this;
    }

    /** Expects that the last action was not done, and a part of what is said about it. */
    Interaction fails(String words) {
        done = false;
        return says(words);
    }

    /** Expects a part of what is said about the last action. */
    Interaction says(String words) {
        said = words;
        return this;
    }

    String html() {
        return "<title>-</title><script>function note(text) { document.title = text; }"
                + "function more(text) { document.title += text; }</script>" + html;
    }

    List<Function<Observation, BrowserAction>> actions() {
        return actions;
    }

    String title() {
        return title;
    }

    String said() {
        return said;
    }

    boolean isDone() {
        return done;
    }

    @Override
    public String toString() {
        return Objects.requireNonNull(what);
    }
}
