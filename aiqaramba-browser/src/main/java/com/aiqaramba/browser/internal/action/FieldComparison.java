package com.aiqaramba.browser.internal.action;

import com.aiqaramba.core.action.ElementRef;
import java.util.Optional;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.NoSuchFrameException;
import org.openqa.selenium.StaleElementReferenceException;

/**
 * Comparison of a field with the value that it was given; of one that was built anew, the new one.
 *
 * @param name the field in words
 * @param target the field
 * @param given the value
 */
record FieldComparison(Elements elements, Typist typist, ElementRef name, ReadyElement target, Given given)
        implements Comparison {
    @Override
    public Optional<Change> now(boolean searched) throws InterruptedException {
        try {
            elements.enter(target);
            return given.in(typist.field(target));
        } catch (StaleElementReferenceException | NoSuchElementException | NoSuchFrameException gone) {
            if (!searched) {
                return Optional.empty();
            }
            Optional<ReadyElement> again = elements.builtAnew(name);
            return again.isPresent()
                    ? given.in(typist.field(again.get()))
                    : Optional.of(Change.passing(given.gone(target.path().depth() > 0)));
        }
    }
}
