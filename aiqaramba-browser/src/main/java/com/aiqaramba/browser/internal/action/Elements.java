package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.observe.SeenElement;
import com.aiqaramba.browser.internal.observe.Snapshot;
import com.aiqaramba.browser.internal.page.FramePath;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ElementRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.NoSuchFrameException;
import org.openqa.selenium.StaleElementReferenceException;

/**
 * The way from a reference to its element. It is looked at once more right before it is used; when it has changed, the
 * page is observed anew, and only an unambiguous match is used instead. For one thread at a time.
 */
final class Elements {
    private static final String FOUND_AGAIN = "The page had changed; the element was found again by role and name.";

    private final PageDriver browser;
    private final PageReader reader;
    private final ElementInspector inspector;
    private final Supplier<Snapshot> latest;
    private final UnaryOperator<String> mask;

    Elements(
            PageDriver browser,
            PageReader reader,
            ElementInspector inspector,
            Supplier<Snapshot> latest,
            UnaryOperator<String> mask) {
        this.browser = browser;
        this.reader = reader;
        this.inspector = inspector;
        this.latest = latest;
        this.mask = mask;
    }

    /** Finds the element of a reference and uses it, or says why not. */
    ActionResult use(ElementRef reference, Use use) throws InterruptedException {
        Optional<SeenElement> seen = latest.get()
                .element(reference.number())
                .filter(element -> element.role().equals(reference.role()) && isNamed(element, reference.name()));
        if (seen.isEmpty()) {
            return ActionResult.failed("The latest observation has no number " + reference.number() + " that is "
                    + reference + "; look again.");
        }
        Optional<ReadyElement> target = reach(seen.get(), state -> state.isStill(seen.get()));
        return target.isPresent() ? useIfPossible(reference, target.get(), use) : useAgain(reference, seen.get(), use);
    }

    /** The agent knows names in which secrets are masked. */
    private boolean isNamed(SeenElement element, String name) {
        return element.name().equals(name) || mask.apply(element.name()).equals(name);
    }

    private ActionResult useAgain(ElementRef reference, SeenElement seen, Use use) throws InterruptedException {
        Optional<ReadyElement> target = findAgain(seen);
        if (target.isEmpty()) {
            return ActionResult.failed(gone(reference));
        }
        ActionResult result = useIfPossible(reference, target.get(), use);
        return result.mapText(message -> (FOUND_AGAIN + " " + message).strip());
    }

    private ActionResult useIfPossible(ElementRef reference, ReadyElement target, Use use) throws InterruptedException {
        if (!target.state().shown() && !target.state().isFileField()) {
            return ActionResult.failed(reference + " is not visible any more; look again.");
        }
        if (target.state().disabled()) {
            return ActionResult.failed(reference + " is disabled.");
        }
        try {
            return use.on(target);
        } catch (StaleElementReferenceException changed) {
            return ActionResult.failed(gone(reference));
        }
    }

    private Optional<ReadyElement> reach(SeenElement seen, Predicate<ElementState> isRight)
            throws InterruptedException {
        try {
            browser.enter(seen.path());
            ElementState state = inspector.scrollToAndLook(seen.element());
            return isRight.test(state)
                    ? Optional.of(new ReadyElement(seen.element(), seen.path(), state))
                    : Optional.empty();
        } catch (StaleElementReferenceException | NoSuchElementException | NoSuchFrameException gone) {
            return Optional.empty();
        }
    }

    private Optional<ReadyElement> findAgain(SeenElement seen) throws InterruptedException {
        browser.enter(FramePath.TOP);
        List<SeenElement> alike =
                reader.read().elements().stream().filter(seen::looksLike).toList();
        if (alike.size() == 1) {
            SeenElement only = alike.get(0);
            return reach(only, state -> state.isNamedLike(only));
        }
        List<SeenElement> same = alike.stream()
                .filter(element -> element.fingerprint() == seen.fingerprint())
                .toList();
        return same.size() == 1 ? reach(same.get(0), state -> state.isStill(seen)) : Optional.empty();
    }

    private static String gone(ElementRef reference) {
        return reference + " is gone or no longer unique; look again.";
    }
}
