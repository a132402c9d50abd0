package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.UploadAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.openqa.selenium.UnsupportedCommandException;
import org.openqa.selenium.remote.RemoteWebElement;
import org.openqa.selenium.remote.UselessFileDetector;

/**
 * Performer that puts files of the allowed folder into file fields; links that lead out of the folder are not followed.
 */
final class UploadPerformer implements Performer<UploadAction> {
    /** The file goes to the browser as a whole, and from there to the page. */
    private static final long LARGEST = 100L * 1024 * 1024;

    private final PageDriver browser;
    private final Elements elements;
    private final Optional<Path> folder;

    UploadPerformer(PageDriver browser, Elements elements, Optional<Path> folder) {
        this.browser = browser;
        this.elements = elements;
        this.folder = folder;
    }

    @Override
    public ActionResult perform(UploadAction action) throws InterruptedException {
        if (folder.isEmpty()) {
            return ActionResult.refused("Uploads are not allowed in this run.");
        }
        Optional<Path> file = find(folder.get(), action.file());
        if (file.isEmpty()) {
            return ActionResult.refused("There is no file '" + action.file() + "' in the folder for uploads.");
        }
        if (file.get().toFile().length() > LARGEST) {
            return ActionResult.refused(
                    "The file '" + action.file() + "' has more than 100 MiB, the limit for uploads.");
        }
        return elements.use(action.element(), target -> upload(action, target, file.get()));
    }

    private ActionResult upload(UploadAction action, ReadyElement target, Path file) throws InterruptedException {
        if (!target.state().isFileField()) {
            return ActionResult.failed(action.element() + " does not take a file.");
        }
        browser.tell(driver -> put(file, (RemoteWebElement) target.element()));
        return ActionResult.done();
    }

    /**
     * Through the driver, because the browser does not see the folder; geckodriver takes no files but lets it see all.
     */
    private static void put(Path file, RemoteWebElement field) {
        try {
            field.setFileDetector(keys -> file.toFile());
            field.sendKeys(file.toString());
        } catch (UnsupportedCommandException geckodriver) {
            field.setFileDetector(new UselessFileDetector());
            field.sendKeys(file.toString());
        }
    }

    private static Optional<Path> find(Path folder, String name) {
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(name).toRealPath();
            return file.startsWith(root) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException | InvalidPathException absent) {
            return Optional.empty();
        }
    }
}
