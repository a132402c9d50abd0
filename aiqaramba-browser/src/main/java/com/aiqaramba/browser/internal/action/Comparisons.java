package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.ElementHandle;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ElementRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;

/**
 * Comparisons of the elements that were given something since anything else was done: a page may take a value back once
 * it has checked it. For one thread at a time.
 */
final class Comparisons {
    private final Map<ElementHandle, Named> all = new LinkedHashMap<>();
    private @Nullable Named latest;

    private record Named(ElementRef element, ElementHandle handle, Comparison comparison) {}

    /**
     * Begins with an action. What was given before counts as long as only more is given.
     *
     * @return what is to be said of it, when something else is done; mostly nothing
     */
    String begin(boolean gives) throws InterruptedException {
        latest = null;
        if (gives) {
            return "";
        }
        String change = change().map(what -> "Before that, " + what + ".").orElse("");
        all.clear();
        return change;
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

    /** Returns the result of the latest action, now that the page has come to rest. */
    ActionResult afterRest(ActionResult result) throws InterruptedException {
        Optional<ActionResult> now = latest == null ? Optional.empty() : now(latest);
        return now.isEmpty() ? result : now.get().mapText(message -> (result.message() + " " + message).strip());
    }

    /** Says which element does not hold any more what it was given; empty while all do. */
    Optional<String> change() throws InterruptedException {
        for (Named named : List.copyOf(all.values())) {
            if (now(named).filter(result -> !result.isDone()).isPresent()) {
                return Optional.of(named.element() + " did not hold any more what it was given");
            }
        }
        return Optional.empty();
    }

    private Optional<ActionResult> now(Named named) throws InterruptedException {
        try {
            Optional<ActionResult> now = named.comparison().now();
            if (now.filter(result -> !result.isDone()).isPresent()) {
                all.remove(named.handle());
            }
            return now;
        } catch (WebDriverException dialogOrClosedTab) {
            return Optional.empty();
        }
    }
}
