package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.ElementHandle;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ElementRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;

/**
 * Comparisons of the elements that were given something since anything else was done: a page may take a value back, or
 * write it in another way, once it has checked it or the element has lost the focus. Each change is told once. For one
 * thread at a time.
 */
final class Comparisons {
    private final Map<ElementHandle, Named> all = new LinkedHashMap<>();
    /** Changes that nobody was told of yet. */
    private final List<String> changes = new ArrayList<>();

    private boolean gives;
    private @Nullable Named latest;
    /** What loses the focus when something is given to another element. */
    private @Nullable Named previous;

    private record Named(ElementRef element, ElementHandle handle, Comparison comparison) {}

    /**
     * Begins with an action. What was given before counts as long as only more is given.
     *
     * @return what is to be said of it, when something else is done; mostly nothing
     */
    String begin(boolean gives) throws InterruptedException {
        previous = latest == null ? previous : latest;
        latest = null;
        this.gives = gives;
        if (!gives) {
            look(all.values(), true, true);
        }
        return told("Before that, ");
    }

    /** Remembers an element that holds what it was given. */
    void add(ElementRef element, ElementHandle handle, Comparison comparison) {
        latest = new Named(element, handle, comparison);
        all.put(handle, latest);
    }

    /** Remembers what is compared once, after the rest. */
    void addOnce(ElementRef element, ElementHandle handle, Comparison comparison) {
        latest = new Named(element, handle, comparison);
    }

    /** Looks while the mouse is pressed, which took the focus away: its release may send a form and empty it. */
    void atPress() throws InterruptedException {
        look(all.values(), false, true);
    }

    /**
     * Returns the result of the latest action, now that the page has come to rest.
     *
     * @param mayEmpty whether fields that are empty now are no matter, because the action may have sent their form
     */
    ActionResult afterRest(ActionResult result, boolean mayEmpty) throws InterruptedException {
        Named given = latest;
        Named left = previous;
        Optional<Change> own = given == null || !result.isDone() ? Optional.empty() : now(given, true);
        if (!gives || given == null) {
            look(all.values(), false, !mayEmpty);
        } else if (left != null && !left.handle().equals(given.handle()) && all.containsValue(left)) {
            look(List.of(left), false, true);
        }
        if (!gives) {
            all.clear();
        }
        String others = told("Now ");
        return own.map(change -> change.result().mapText(message -> (result.message() + " " + message).strip()))
                .orElse(result)
                .mapText(message -> (message + " " + others).strip());
    }

    /** Says which element does not hold any more what it was given; empty while all do. */
    Optional<String> change() throws InterruptedException {
        for (Named named : List.copyOf(all.values())) {
            Optional<Change> now = now(named, true);
            if (now.isPresent() && !now.get().result().isDone()) {
                return Optional.of(words(named, now.get()));
            }
            now.ifPresent(change -> note(named, change));
        }
        return Optional.empty();
    }

    private void look(Collection<Named> elements, boolean searched, boolean emptied) throws InterruptedException {
        for (Named named : List.copyOf(elements)) {
            now(named, searched)
                    .filter(change -> emptied || !change.isEmptied())
                    .ifPresent(change -> note(named, change));
        }
    }

    private void note(Named named, Change change) {
        if (!change.now().isEmpty()) {
            changes.add(words(named, change));
        }
    }

    private static String words(Named named, Change change) {
        return named.element() + " " + change.now();
    }

    private String told(String when) {
        String told = changes.isEmpty() ? "" : when + String.join("; ", changes) + ".";
        changes.clear();
        return told;
    }

    private Optional<Change> now(Named named, boolean searched) throws InterruptedException {
        try {
            Optional<Change> now = named.comparison().now(searched);
            if (now.filter(change -> !change.result().isDone()).isPresent()) {
                all.remove(named.handle());
            }
            return now;
        } catch (WebDriverException dialogOrClosedTab) {
            return Optional.empty();
        }
    }
}
