package com.aiqaramba.browser.internal.observe;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.RemoteWebElement;

/**
 * ChromeDriver's reference to a node, which consists of the names that DevTools have for it.
 *
 * @param frame the frame
 * @param document the document in it
 * @param node the node's number
 */
record NodeReference(String frame, String document, int node) {
    private static final Pattern FORM = Pattern.compile("f\\.([0-9A-F]+)\\.d\\.([0-9A-F]+)\\.e\\.(\\d+)");

    /** Reads a reference; empty where another driver made it. */
    static Optional<NodeReference> of(WebElement element) {
        String id = element instanceof RemoteWebElement remote ? String.valueOf(remote.getId()) : "";
        Matcher form = FORM.matcher(id);
        return form.matches()
                ? Optional.of(new NodeReference(form.group(1), form.group(2), Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    /** Returns the element as the driver takes it. */
    WebElement in(RemoteWebDriver driver) {
        RemoteWebElement element = new RemoteWebElement();
        element.setParent(driver);
        element.setId("f." + frame + ".d." + document + ".e." + node);
        element.setFileDetector(driver.getFileDetector());
        return element;
    }
}
