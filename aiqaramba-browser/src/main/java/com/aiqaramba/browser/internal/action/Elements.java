package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.ElementHandle;
import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.observe.SeenElement;
import com.aiqaramba.browser.internal.observe.Snapshot;
import com.aiqaramba.browser.internal.page.FramePath;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ElementRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.NoSuchFrameException;
import org.openqa.selenium.StaleElementReferenceException;

/**
 * The way from a reference to its element. It is looked at once more right before it is used; when it has changed, the
 * page is observed anew, and only an unambiguous match is used instead. What is not usable yet is waited for a short
 * while. For one thread at a time.
 */
final class Elements {
    private static final String FOUND_AGAIN = "The page had changed; the element was found again by role and name.";

    /** Roles of what often has controls inside. */
    private static final Set<String> CONTAINERS = Set.of(
            "article",
            "cell",
            "generic",
            "gridcell",
            "group",
            "link",
            "listitem",
            "menuitem",
            "option",
            "row",
            "tab",
            "treeitem");

    private static final int MOST_INSIDE = 6;

    private final PageDriver browser;
    private final PageReader reader;
    private final ElementInspector inspector;
    private final Supplier<Snapshot> latest;
    private final UnaryOperator<String> mask;
    private final Patience patience;
    private final Unhide unhide;

    Elements(PageTools page, ElementInspector inspector, UnaryOperator<String> mask, Patience patience) {
        this.browser = page.browser();
        this.reader = page.reader();
        this.inspector = inspector;
        this.latest = page.latest();
        this.mask = mask;
        this.patience = patience;
        this.unhide = new Unhide(new Aim(browser, reader, inspector), new Mouse(browser));
    }

    /** Finds the element of a reference and uses it, or says why not. */
    ActionResult use(ElementRef reference, Wanted wanted, Use use) throws InterruptedException {
        Optional<SeenElement> seen = seen(reference);
        if (seen.isEmpty()) {
            return ActionResult.failed("The latest observation has no number " + reference.number() + " that is "
                    + reference + "; look again.");
        }
        Optional<ReadyElement> target = reach(seen.get(), wanted, state -> state.isStill(seen.get()));
        return target.isPresent()
                ? useIfPossible(reference, target.get(), wanted, use)
                : useAgain(reference, seen.get(), wanted, use);
    }

    private Optional<SeenElement> seen(ElementRef reference) {
        return latest.get()
                .element(reference.number())
                .filter(element -> element.role().equals(reference.role()) && isNamed(element, reference.name()));
    }

    /** The agent knows names in which secrets are masked. */
    private boolean isNamed(SeenElement element, String name) {
        return element.name().equals(name) || mask.apply(element.name()).equals(name);
    }

    /** Says what has become of an element since it was seen; empty while it is the same, with its role and name. */
    Optional<String> changeOf(ElementRef reference) throws InterruptedException {
        Optional<SeenElement> seen = seen(reference);
        if (seen.isEmpty()) {
            return Optional.of(reference + " is not there");
        }
        try {
            browser.enter(seen.get().path());
            ElementState state = inspector.look(seen.get().handle(), List.of(), Wanted.THERE);
            return state.isNamedLike(seen.get())
                    ? Optional.empty()
                    : Optional.of(reference + " is now " + ElementRef.of(1, state.role(), state.name()));
        } catch (StaleElementReferenceException | NoSuchElementException | NoSuchFrameException gone) {
            return Optional.of(reference + " is gone or was built anew");
        }
    }

    /** Goes to the frame of an element that was found before. */
    void enter(ReadyElement target) throws InterruptedException {
        browser.enter(target.path());
    }

    /** Finds the one element that stands in the place of one that is gone. */
    Optional<ReadyElement> builtAnew(ElementRef reference) throws InterruptedException {
        Optional<SeenElement> seen = seen(reference);
        return seen.isPresent() ? findAgain(seen.get(), Wanted.THERE.unscrolled()) : Optional.empty();
    }

    /** Looks at an element again that was just found. */
    ReadyElement again(ReadyElement target, Wanted wanted) throws InterruptedException {
        browser.enter(target.path());
        return target.in(inspector.look(target.handle(), target.inside(), wanted));
    }

    /** Looks again at what a page may make writable once it has the focus. */
    ReadyElement writable(ReadyElement target) throws InterruptedException {
        if (!target.state().readOnly()) {
            return target;
        }
        inspector.ask(target.handle(), Script.FOCUS_FIELD, target.handle(), "");
        return again(target, Wanted.TYPED);
    }

    private ActionResult useAgain(ElementRef reference, SeenElement seen, Wanted wanted, Use use)
            throws InterruptedException {
        Optional<ReadyElement> target = findAgain(seen, wanted);
        if (target.isEmpty()) {
            return ActionResult.failed(gone(reference));
        }
        ActionResult result = useIfPossible(reference, target.get(), wanted, use);
        return result.mapText(message -> (FOUND_AGAIN + " " + message).strip());
    }

    private ActionResult useIfPossible(ElementRef reference, ReadyElement found, Wanted wanted, Use use)
            throws InterruptedException {
        try {
            ReadyElement target = awaited(found, wanted);
            if (!target.state().shown() && !target.state().isFileField()) {
                return ActionResult.failed(reference
                        + " is not visible; hover over what it belongs to, which may show it, or look again.");
            }
            if (wanted.enabled() && target.state().disabled()) {
                return ActionResult.failed(reference + " is disabled.");
            }
            if (!target.state().modal().isEmpty()) {
                return ActionResult.failed(
                        Pointer.covered(reference, target.state().modal()));
            }
            if (target.state().inert()) {
                return ActionResult.failed(reference + " is inert: the page lets nobody use it now.");
            }
            return use.on(target);
        } catch (StaleElementReferenceException changed) {
            return ActionResult.failed(gone(reference));
        }
    }

    private ReadyElement awaited(ReadyElement found, Wanted wanted) throws InterruptedException {
        ReadyElement[] target = {found};
        patience.await(Patience.LONGEST, () -> {
            if (wanted.isMetBy(target[0].state())) {
                return true;
            }
            unhide.tryOn(target[0]);
            patience.rest();
            target[0] = again(target[0], wanted);
            return wanted.isMetBy(target[0].state());
        });
        return target[0];
    }

    private Optional<ReadyElement> reach(SeenElement seen, Wanted wanted, Predicate<ElementState> isRight)
            throws InterruptedException {
        try {
            browser.enter(seen.path());
            ReadyElement target = look(seen, wanted);
            if (target.state().scrolled()) {
                // Lists that reuse their rows change them while scrolling.
                patience.rest();
                target = target.in(inspector.look(seen.handle(), target.inside(), wanted));
            }
            return isRight.test(target.state()) ? Optional.of(target) : Optional.empty();
        } catch (StaleElementReferenceException | NoSuchElementException | NoSuchFrameException gone) {
            return Optional.empty();
        }
    }

    private ReadyElement look(SeenElement seen, Wanted wanted) throws InterruptedException {
        List<ElementHandle> inside = wanted.looksInside() ? mayStandIn(seen) : List.of();
        return new ReadyElement(seen.handle(), seen.path(), inside, inspector.look(seen.handle(), inside, wanted));
    }

    /** Returns elements that may stand in one: they follow it on the page. */
    private List<ElementHandle> mayStandIn(SeenElement seen) {
        boolean isContainer = CONTAINERS.contains(seen.role());
        return latest.get().elements().stream()
                .skip(seen.number())
                .limit(MOST_INSIDE)
                .filter(other -> other.path().equals(seen.path()))
                .filter(other -> isContainer || seen.name().contains(other.name()))
                .map(SeenElement::handle)
                .toList();
    }

    private Optional<ReadyElement> findAgain(SeenElement seen, Wanted wanted) throws InterruptedException {
        browser.enter(FramePath.TOP);
        List<SeenElement> alike =
                reader.read().elements().stream().filter(seen::looksLike).toList();
        if (alike.size() == 1) {
            SeenElement only = alike.get(0);
            return reach(only, wanted, state -> state.isNamedLike(only));
        }
        List<SeenElement> same = alike.stream()
                .filter(element -> element.fingerprint() == seen.fingerprint())
                .toList();
        return same.size() == 1 ? reach(same.get(0), wanted, state -> state.isStill(seen)) : Optional.empty();
    }

    private static String gone(ElementRef reference) {
        return reference + " is gone or no longer unique; look again.";
    }
}
