package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.action.Pointer.Task;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ElementPoint;
import com.aiqaramba.core.action.ElementRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openqa.selenium.InvalidArgumentException;
import org.openqa.selenium.UnsupportedCommandException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.remote.RemoteWebElement;
import org.openqa.selenium.remote.UselessFileDetector;

/**
 * Chooser of files, in the place of the browser's own dialog, which nobody could answer: puts them into the field that
 * a click asks with, also one that the page has just made, or drops them where nothing asks.
 */
final class FileChooser {
    private final PageDriver browser;
    private final Elements elements;
    private final Pointer pointer;
    private final Mouse mouse;
    private final Patience patience;

    FileChooser(PageDriver browser, Elements elements, Pointer pointer, Mouse mouse, Patience patience) {
        this.browser = browser;
        this.elements = elements;
        this.pointer = pointer;
        this.mouse = mouse;
        this.patience = patience;
    }

    /** Gives files to a field, or to what asks for them or takes them. */
    ActionResult give(ElementRef name, ReadyElement target, List<Path> files) throws InterruptedException {
        return target.state().isFileField() ? put(name, target.element(), files) : clickAndPut(name, target, files);
    }

    private ActionResult clickAndPut(ElementRef name, ReadyElement target, List<Path> files)
            throws InterruptedException {
        browser.run(Script.EXPECT_FILES);
        try {
            Wanted wanted = Wanted.pressed(ElementPoint.MIDDLE);
            ReadyElement now = elements.again(target, wanted);
            ClickAction click = new ClickAction(name);
            Pointer.Deed deed = (place, arrival) -> mouse.click(place, click, arrival);
            ActionResult clicked = pointer.use(now, new Task(name, wanted, Task.Kind.CLICK, deed));
            Optional<WebElement> field = asked(target);
            if (field.isPresent()) {
                return put(name, field.get(), files);
            }
            return clicked.isDone() ? drop(name, target, files) : clicked;
        } finally {
            browser.enter(target.path());
            browser.run(Script.END_FILES);
        }
    }

    /** Some pages ask only after they have asked their server. */
    private Optional<WebElement> asked(ReadyElement target) throws InterruptedException {
        Object[] field = {null};
        patience.await(Patience.LONGEST.dividedBy(2), () -> {
            browser.enter(target.path());
            field[0] = browser.run(Script.ASKED_FILES);
            return field[0] != null;
        });
        return Optional.ofNullable(field[0])
                .filter(WebElement.class::isInstance)
                .map(WebElement.class::cast);
    }

    private ActionResult drop(ElementRef name, ReadyElement target, List<Path> files) throws InterruptedException {
        if (!(browser.run(Script.DROP_FIELD) instanceof WebElement field)) {
            return ActionResult.failed(name + " does not take a file.");
        }
        ActionResult chosen = put(name, field, files);
        return chosen.isDone() && Boolean.TRUE.equals(browser.run(Script.DROP_FILES, target.element(), field))
                ? ActionResult.done("They were dropped on it.")
                : ActionResult.failed(name + " neither asks for a file nor takes a dropped one.");
    }

    private ActionResult put(ElementRef name, WebElement field, List<Path> files) throws InterruptedException {
        try {
            browser.tell(driver -> put((RemoteWebElement) field, files));
            return isEmpty(field)
                    ? ActionResult.done("The page emptied the field at once; look whether it took the files.")
                    : ActionResult.done();
        } catch (InvalidArgumentException tooMany) {
            return ActionResult.failed(name + " takes one file at a time, or no file of this kind.");
        }
    }

    private boolean isEmpty(WebElement field) throws InterruptedException {
        try {
            return "".equals(browser.ask(driver -> field.getDomProperty("value")));
        } catch (WebDriverException goneOrDialog) {
            return false;
        }
    }

    /**
     * Through the driver, because the browser does not see the folder; geckodriver takes no files but lets it see all.
     */
    private static void put(RemoteWebElement field, List<Path> files) {
        String paths = files.stream().map(Path::toString).collect(Collectors.joining("\n"));
        try {
            field.setFileDetector(keys -> Path.of(String.valueOf(keys[0])).toFile());
            field.sendKeys(paths);
        } catch (UnsupportedCommandException geckodriver) {
            field.setFileDetector(new UselessFileDetector());
            field.sendKeys(paths);
        }
    }
}
