package com.aiqaramba.browser.internal.page;

import com.aiqaramba.core.page.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openqa.selenium.WebDriverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open tabs in the order of opening. A tab keeps its number when another one closes. Title and address of a tab
 * that is not active are those that it had when it last was. For one thread at a time.
 */
public final class Tabs {
    private static final Logger LOG = LoggerFactory.getLogger(Tabs.class);

    /** So many more than there may be, and closing them one by one is in vain. */
    private static final int TOO_MANY = 100;

    private final PageDriver browser;
    private final List<Tab> tabs = new ArrayList<>();
    private final List<String> handles = new ArrayList<>();
    private final int most;
    private int opened;
    private int active;

    /**
     * Knows no tab until {@link #refresh}.
     *
     * @param most how many may be open at once
     */
    public Tabs(PageDriver browser, int most) {
        this.browser = browser;
        this.most = most;
    }

    /**
     * Takes note of what opened and closed, closes what is too much, and falls back to the last tab when the active one
     * is gone.
     *
     * @return what is worth telling
     */
    public List<String> refresh() throws InterruptedException {
        List<String> notices = new ArrayList<>();
        Set<String> open = browser.ask(driver -> driver.getWindowHandles());
        for (int at = handles.size() - 1; at >= 0; at--) {
            if (!open.contains(handles.get(at))) {
                handles.remove(at);
                tabs.remove(at);
            }
        }
        if (closeSurplus(open)) {
            notices.add("A page opened too many tabs: at most " + most + " are open at once, further ones are closed.");
        }
        if (active == 0) {
            active = tabs.get(0).number();
        }
        if (tabs.stream().noneMatch(tab -> tab.number() == active)) {
            int gone = active;
            activate(tabs.get(tabs.size() - 1).number());
            notices.add("Tab " + gone + " was closed; tab " + active + " is active now.");
        }
        return notices;
    }

    /**
     * Makes the latest tab active if it was opened after a certain moment.
     *
     * @param before {@link #opened()} at that moment
     * @return the number of the new tab, empty when none was opened
     */
    public Optional<Integer> activateOpenedSince(int before) throws InterruptedException {
        int latest = tabs.get(tabs.size() - 1).number();
        if (latest <= before) {
            return Optional.empty();
        }
        activate(latest);
        return Optional.of(latest);
    }

    /** Returns how many tabs were opened so far. */
    public int opened() {
        return opened;
    }

    /**
     * Makes a tab the active one.
     *
     * @return false when there is no such tab
     */
    public boolean activate(int number) throws InterruptedException {
        for (int at = 0; at < tabs.size(); at++) {
            if (tabs.get(at).number() == number) {
                String handle = handles.get(at);
                browser.tell(driver -> driver.switchTo().window(handle));
                active = number;
                return true;
            }
        }
        return false;
    }

    /** Returns the tabs, after the active one was seen with a title and an address. */
    public List<Tab> seen(String title, String url) {
        tabs.replaceAll(tab -> tab.number() == active
                ? Tab.builder(tab.number()).title(title).url(url).active(true).build()
                : Tab.builder(tab.number()).title(tab.title()).url(tab.url()).build());
        return List.copyOf(tabs);
    }

    /** Returns the active tab as it was last seen. */
    public Tab active() {
        return tabs.stream()
                .filter(tab -> tab.number() == active)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The tabs were never looked at."));
    }

    /** Takes note of as many new tabs as there may be and closes the others; some stay open while a dialog is. */
    private boolean closeSurplus(Set<String> open) throws InterruptedException {
        if (open.size() > most + TOO_MANY) {
            browser.fail("The browser was ended, because a page opened more than " + (most + TOO_MANY) + " tabs.");
        }
        boolean surplus = false;
        for (String handle : open) {
            if (!handles.contains(handle)) {
                if (handles.size() < most) {
                    add(handle);
                } else {
                    surplus = true;
                    close(handle);
                }
            }
        }
        return surplus;
    }

    private void close(String handle) throws InterruptedException {
        try {
            if (!browser.tellDevTools("Target.closeTarget", Map.of("targetId", handle))) {
                String before = browser.ask(driver -> driver.getWindowHandle());
                browser.tell(driver -> driver.switchTo().window(handle).close());
                browser.tell(driver -> driver.switchTo().window(before));
            }
        } catch (WebDriverException notNow) {
            LOG.debug("A tab could not be closed this time.");
        }
    }

    private void add(String handle) {
        handles.add(handle);
        tabs.add(Tab.builder(++opened).build());
    }
}
