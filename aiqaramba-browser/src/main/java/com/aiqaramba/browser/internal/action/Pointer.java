package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ElementRef;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Use of the mouse on elements, which knows what the mouse reached. The page is watched meanwhile: a press that would
 * reach something else, because the page has moved in between, is kept from it and tried again.
 */
final class Pointer {
    private static final int ATTEMPTS = 5;
    private static final Duration ARRIVAL = Duration.ofMillis(400);

    private final PageDriver browser;
    private final Elements elements;
    private final Aim aim;
    private final Patience patience;

    Pointer(PageDriver browser, Elements elements, Aim aim, Patience patience) {
        this.browser = browser;
        this.elements = elements;
        this.aim = aim;
        this.patience = patience;
    }

    /** Deed of the mouse at a place. */
    @FunctionalInterface
    interface Deed {
        void at(MousePlace place, Mouse.Arrival arrival) throws InterruptedException;
    }

    /**
     * Use of the mouse.
     *
     * @param element the element in words
     * @param wanted what is wanted of it
     * @param kind what the mouse does
     * @param deed does it
     */
    record Task(ElementRef element, Wanted wanted, Kind kind, Deed deed) {
        /** Kind of what the mouse does. */
        enum Kind {
            HOVER,
            CLICK,
            DRAG
        }

        private @Nullable String reached(Watched watched) {
            return kind == Kind.HOVER ? watched.moved() : watched.pressed();
        }
    }

    /** Outcome of one attempt; a missed one is tried again. */
    private record Outcome(ActionResult result, boolean isMissed) {}

    /** Puts the mouse on an element that was just looked at and does something there. */
    ActionResult use(ReadyElement found, Task task) throws InterruptedException {
        ReadyElement target = found;
        Outcome outcome = once(target, task);
        for (int attempt = 1; attempt < ATTEMPTS && outcome.isMissed(); attempt++) {
            target = rested(target, task.wanted());
            outcome = once(target, task);
        }
        return outcome.result();
    }

    private Outcome once(ReadyElement target, Task task) throws InterruptedException {
        ElementState state = target.state();
        if (!state.reached()) {
            return new Outcome(ActionResult.failed(blocked(task.element(), state)), false);
        }
        Aim.Result aimed = aim.at(target);
        if (!aimed.cover().isEmpty()) {
            return new Outcome(ActionResult.failed(covered(task.element(), aimed.cover())), false);
        }
        boolean[] isGone = new boolean[1];
        task.deed().at(aimed.place(), () -> {
            isGone[0] = isGone(target);
            return !isGone[0];
        });
        if (isGone[0]) {
            return new Outcome(ActionResult.failed(replaced(task.element())), false);
        }
        Optional<Watched> watched = state.watched() ? watched(target, task) : Optional.empty();
        if (watched.isPresent() && isElsewhere(task.reached(watched.get()))) {
            return new Outcome(
                    ActionResult.failed(task.element() + " moves: the mouse did not reach it, but "
                            + task.reached(watched.get()) + ", to which nothing was done."),
                    true);
        }
        ActionResult result = watched.isEmpty() ? ActionResult.done() : result(task, watched.get());
        return new Outcome(marked(result, state), false);
    }

    /** Tells whether the frame of what was just pressed is gone, or shows another document. */
    private boolean isGone(ReadyElement target) throws InterruptedException {
        return target.state().watched()
                && target.path().depth() > 0
                && Watched.of(browser, target, "down").isEmpty();
    }

    private static String replaced(ElementRef element) {
        return "The frame of " + element
                + " was replaced as the mouse was pressed, so nothing was clicked; look again.";
    }

    private static boolean isElsewhere(@Nullable String reached) {
        return reached != null && !reached.isEmpty();
    }

    private static ActionResult result(Task task, Watched watched) {
        if (task.reached(watched) == null) {
            return ActionResult.failed("The mouse did not reach " + task.element()
                    + ": something that cannot be read lies over it, or the page hides it.");
        }
        if (task.kind() == Task.Kind.CLICK && !watched.lost().isEmpty()) {
            return ActionResult.failed(lost(task.element(), watched));
        }
        if (task.kind() == Task.Kind.CLICK && isElsewhere(watched.released())) {
            return ActionResult.done("The page changed while the button was down: it was pressed on the element and"
                    + " released on " + watched.released() + ".");
        }
        return watched.asksForFile()
                ? ActionResult.done("It asks for a file: use upload_file on it instead.")
                : ActionResult.done();
    }

    private static String lost(ElementRef element, Watched watched) {
        return watched.lost().equals("rebuilt")
                ? element + " was built anew while the button was down, so that no click came of it; look whether the"
                        + " press was enough."
                : element + " moved away while the button was down, so that no click came of it: it was released on "
                        + watched.released() + "; look whether the press was enough.";
    }

    /** Looks where something that was dragged was let go. */
    ActionResult dropped(ElementRef to, ReadyElement end, ActionResult result) throws InterruptedException {
        if (!end.state().watched()) {
            return result;
        }
        Dropped[] last = new Dropped[1];
        patience.await(ARRIVAL, () -> {
            last[0] = Dropped.of(browser, end).orElse(null);
            return last[0] == null || last[0].over() != null;
        });
        return last[0] == null ? result : last[0].told(to, result);
    }

    private static ActionResult marked(ActionResult result, ElementState state) {
        return result.isDone() && state.ariaDisabled()
                ? result.mapText(text -> ("It is marked as disabled (aria-disabled). " + text).strip())
                : result;
    }

    /** A frame with a process of its own gets its input a little later. */
    private Optional<Watched> watched(ReadyElement target, Task task) throws InterruptedException {
        String goOn = task.kind() == Task.Kind.HOVER ? "move" : "press";
        Watched[] last = new Watched[1];
        boolean came = patience.await(ARRIVAL, () -> {
            Optional<Watched> seen = Watched.of(browser, target, goOn);
            last[0] = seen.orElse(null);
            return seen.isEmpty() || task.reached(seen.get()) != null;
        });
        return came ? Optional.ofNullable(last[0]) : Watched.of(browser, target, "");
    }

    /** Waits until it stands still, for a while. */
    private ReadyElement rested(ReadyElement target, Wanted wanted) throws InterruptedException {
        ReadyElement[] now = {elements.again(target, wanted.unwatched())};
        patience.await(Patience.LONGEST, () -> {
            patience.rest();
            ReadyElement next = elements.again(target, wanted.unwatched());
            boolean still = next.state().isPlacedLike(now[0].state());
            now[0] = next;
            return still && wanted.isMetBy(next.state());
        });
        return elements.again(now[0], wanted);
    }

    private static String blocked(ElementRef element, ElementState state) {
        if (state.isFilled()) {
            return element + " has no free place, only " + state.cover() + " inside it; use that.";
        }
        return state.cover().isEmpty()
                ? element + " has no place that the mouse reaches."
                : covered(element, state.cover());
    }

    /** Says what lies over an element. */
    static String covered(ElementRef element, String cover) {
        return element + " is covered by " + cover + "; close or move that first, or scroll.";
    }
}
