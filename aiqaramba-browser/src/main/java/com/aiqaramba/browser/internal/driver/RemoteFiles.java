package com.aiqaramba.browser.internal.driver;

import java.io.File;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.remote.FileDetector;
import org.openqa.selenium.remote.LocalFileDetector;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.RemoteWebElement;

/**
 * Marks a driver whose browser does not see the files of this machine, so that what is uploaded has to be sent there first.
 * Selenium would do that with every text that is typed and happens to be the path of a file; here only an upload does.
 */
public final class RemoteFiles implements FileDetector {
    private static final RemoteFiles MARK = new RemoteFiles();

    private RemoteFiles() {}

    /** Marks a driver. */
    public static void mark(RemoteWebDriver driver) {
        driver.setFileDetector(MARK);
    }

    /** Lets the path that is typed into an element next stand for the file, if the driver is marked. */
    public static void sendFor(WebElement element, RemoteWebDriver driver) {
        if (driver.getFileDetector() == MARK && element instanceof RemoteWebElement field) {
            field.setFileDetector(new LocalFileDetector());
        }
    }

    @Override
    public @Nullable File getLocalFile(CharSequence... keys) {
        return null;
    }
}
