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
        void at(MousePlace place) throws InterruptedException;
    }

    /**
     * Puts the mouse on an element and does something there.
     *
     * @param name the element in words
     * @param presses whether the deed presses a button
     */
    ActionResult use(ElementRef name, ReadyElement first, Look look, boolean presses, Deed deed)
            throws InterruptedException {
        ReadyElement target = first;
        String hit = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (!target.state().reached()) {
                return ActionResult.failed(blocked(name, target.state()));
            }
            Aim.Result aimed = aim.at(target);
            if (!aimed.cover().isEmpty()) {
                return ActionResult.failed(covered(name, aimed.cover()));
            }
            deed.at(aimed.place());
            if (!target.state().watched()) {
                return told(ActionResult.done(), target.state());
            }
            Optional<Watched> watched = watched(target, presses);
            Optional<ActionResult> result = watched.isEmpty()
                    ? Optional.of(ActionResult.done())
                    : result(name, watched.get(), presses ? watched.get().pressed() : watched.get().moved());
            if (result.isPresent()) {
                return told(result.get(), target.state());
            }
            hit = watched.map(seen -> presses ? seen.pressed() : seen.moved()).orElse("");
            target = rested(target, look);
        }
        return ActionResult.failed(name + " moves, and the mouse did not reach it, but " + hit + "; nothing was "
                + (presses ? "pressed" : "hovered over") + ".");
    }

    /** Returns empty for another attempt. */
    private static Optional<ActionResult> result(ElementRef name, Watched watched, @Nullable String reached) {
        if (reached == null) {
            return Optional.of(ActionResult.failed(
                    "The mouse did not reach " + name + ": something that cannot be read lies over it."));
        }
        if (!reached.isEmpty()) {
            return Optional.empty();
        }
        String released = watched.released();
        if (watched.pressed() != null && released != null && !released.isEmpty()) {
            return Optional.of(ActionResult.done("The page changed while the button was down: it was pressed on the"
                    + " element and released on " + released + "."));
        }
        return Optional.of(
                watched.asksForFile()
                        ? ActionResult.done("It asks for a file: use upload_file on it instead.")
                        : ActionResult.done());
    }

    private static ActionResult told(ActionResult result, ElementState state) {
        return result.isDone() && state.ariaDisabled()
                ? result.mapText(text -> ("It is marked as disabled (aria-disabled). " + text).strip())
                : result;
    }

    private Optional<Watched> watched(ReadyElement target, boolean presses) throws InterruptedException {
        Optional<?>[] last = {Optional.empty()};
        patience.await(ARRIVAL, () -> {
            Optional<Watched> seen = Watched.in(browser, target.path(), presses ? "press" : "move");
            last[0] = seen;
            return seen.isEmpty() || (presses ? seen.get().pressed() : seen.get().moved()) != null;
        });
        Watched.in(browser, target.path(), "");
        return last[0].map(Watched.class::cast);
    }

    /** Waits until it stands still, for a while. */
    private ReadyElement rested(ReadyElement target, Look look) throws InterruptedException {
        ReadyElement[] now = {elements.again(target, look.unwatched())};
        patience.await(Patience.LONGEST, () -> {
            patience.rest();
            ReadyElement next = elements.again(target, look.unwatched());
            boolean still = next.state().isPlacedLike(now[0].state());
            now[0] = next;
            return still && look.isMetBy(next.state());
        });
        return elements.again(now[0], look);
    }

    private static String blocked(ElementRef name, ElementState state) {
        if (state.isFilled()) {
            return name + " has no free place, only " + state.cover() + " inside it; use that.";
        }
        return state.cover().isEmpty()
                ? name + " has no place that the mouse reaches."
                : covered(name, state.cover());
    }

    /** Says what lies over an element. */
    static String covered(ElementRef name, String cover) {
        return name + " is covered by " + cover + "; close or move that first, or scroll.";
    }
}
