package com.aiqaramba.verification.benchmark;

import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.observe.SecretFields;
import com.aiqaramba.browser.internal.observe.SeenElement;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Tabs;
import com.aiqaramba.core.agent.ObservationLimits;
import com.aiqaramba.core.internal.prompt.ObservationText;
import com.aiqaramba.core.page.Observation;
import java.io.File;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Looks of the library as the model is told of them. */
final class OwnLooks implements ObservationBenchmark.Looks {
    private static final String MARK = """
            const own = arguments[0].closest('[data-target]') || arguments[0].matches('label') && arguments[0].control;
            if (own) own.setAttribute('data-covered', '')""";

    private static final String COUNT = """
            const covered = (root, covers) => {
              let found = root.querySelectorAll(covers).length;
              for (const element of root.querySelectorAll('*')) {
                if (element.shadowRoot) found += covered(element.shadowRoot, covers);
                if (element.contentDocument) found += covered(element.contentDocument, covers);
              }
              return found;
            };
            return covered(document, arguments[0])""";

    private final ChromeDriver driver;
    private final PageDriver browser;
    private final PageReader reader;
    private final ProcessHandle driverProcess;

    /** Starts a browser; what this process started before is not its driver. */
    OwnLooks() {
        Set<ProcessHandle> others = ProcessHandle.current().children().collect(Collectors.toSet());
        driver = newDriver();
        driverProcess = ProcessHandle.current()
                .children()
                .filter(child -> !others.contains(child))
                .findFirst()
                .orElseThrow();
        browser = new PageDriver(driver);
        reader = new PageReader(
                browser, new Tabs(browser, InstantSource.system(), 5), new SecretFields(), InstantSource.system());
    }

    static ChromeDriver newDriver() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
                "--window-size=1280,900");
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .build(),
                options);
    }

    @Override
    public void open(String page) {
        driver.get(page);
    }

    @Override
    public int look(int times) throws InterruptedException {
        int length = 0;
        for (int look = 0; look < times; look++) {
            Observation page = reader.read().observation();
            length = new ObservationText(page, ObservationLimits.DEFAULT)
                    .overview()
                    .length();
        }
        return length;
    }

    @Override
    public int cover() throws InterruptedException {
        for (SeenElement seen : reader.read().elements()) {
            browser.enter(seen.path());
            driver.executeScript(MARK, seen.element());
        }
        driver.switchTo().defaultContent();
        return count("[data-target][data-covered]");
    }

    /** Returns how many targets the page has. */
    int targets() {
        return count("[data-target]");
    }

    private int count(String selector) {
        return driver.executeScript(COUNT, selector) instanceof Number count ? count.intValue() : 0;
    }

    @Override
    public long processorTime() {
        return ProcessorTime.hereWith(driverProcess);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
