package com.aiqaramba.browser.internal.page;

import com.aiqaramba.browser.internal.page.Openers.Opener;
import com.aiqaramba.core.page.Tab;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openqa.selenium.NoSuchWindowException;
import org.openqa.selenium.WebDriverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open tabs in the order of opening. A tab keeps its number when another one closes. Title and address of a tab
 * that is not active are those that it had when it last was. For one thread at a time.
 */
public final class Tabs {
    private static final Logger LOG = LoggerFactory.getLogger(Tabs.class);

    private static final Duration MOMENT = Duration.ofMillis(50);

    /** So many more than there may be, and closing them one by one is in vain. */
    private static final int TOO_MANY = 100;

    private final PageDriver browser;
    private final SilentDialogs dialogs;
    private final Openers openers;
    private final List<OpenTab> tabs = new ArrayList<>();
    private final InstantSource clock;
    private final int most;
    private Instant refreshed = Instant.EPOCH;
    private int opened;
    private int active;

    /**
     * Knows no tab until {@link #refresh}.
     *
     * @param clock tells what was looked at a moment ago
     * @param most how many may be open at once
     */
    public Tabs(PageDriver browser, InstantSource clock, int most) {
        this.browser = browser;
        this.dialogs = new SilentDialogs(browser);
        this.openers = new Openers(browser);
        this.clock = clock;
        this.most = most;
    }

    /**
     * Takes note of what opened and closed, closes what is too much, and falls back to the opener of the active tab
     * when that is gone.
     *
     * @return what is worth telling
     */
    public List<String> refresh() throws InterruptedException {
        refreshed = clock.instant();
        if (areTheSame()) {
            return List.of();
        }
        List<String> notices = new ArrayList<>();
        Set<String> open = browser.ask(driver -> driver.getWindowHandles());
        List<OpenTab> before = List.copyOf(tabs);
        tabs.removeIf(tab -> !open.contains(tab.handle()));
        if (closeSurplus(open)) {
            notices.add("A page opened too many tabs: at most " + most + " are open at once, further ones are closed.");
        }
        if (active == 0) {
            active = tabs.get(0).number();
        }
        if (find(tabs, active).isEmpty()) {
            int gone = active;
            goTo(successor(before));
            dialogs.restore(handle());
            notices.add("Tab " + gone + " was closed; tab " + active + " is active now.");
        }
        return notices;
    }

    /** The driver alone tells in which order they were opened, at a higher price. */
    private boolean areTheSame() {
        return !tabs.isEmpty() && browser.openTabs().filter(handles()::equals).isPresent();
    }

    private Set<String> handles() {
        return tabs.stream().map(OpenTab::handle).collect(Collectors.toSet());
    }

    /** Does the same unless it was done a moment ago. */
    public List<String> refreshUnlessFresh() throws InterruptedException {
        return clock.instant().isBefore(refreshed.plus(MOMENT)) ? List.of() : refresh();
    }

    /** The nearest opener that is still there, else the last tab. */
    private int successor(List<OpenTab> before) {
        Optional<OpenTab> tab = find(before, active);
        while (tab.isPresent() && find(tabs, tab.get().number()).isEmpty()) {
            tab = find(before, tab.get().opener());
        }
        return tab.orElse(tabs.get(tabs.size() - 1)).number();
    }

    private static Optional<OpenTab> find(List<OpenTab> among, int number) {
        return among.stream().filter(tab -> tab.number() == number).findFirst();
    }

    /** Returns the tabs that may share a process with the active one. */
    private List<OpenTab> bound() {
        int root = rootOf(active);
        return tabs.stream()
                .filter(tab -> tab.number() != active && rootOf(tab.number()) == root)
                .toList();
    }

    private int rootOf(int number) {
        Optional<OpenTab> tab = find(tabs, number).filter(OpenTab::isBound);
        return tab.isPresent() ? rootOf(tab.get().opener()) : number;
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
        try {
            activate(latest);
            return Optional.of(latest);
        } catch (NoSuchWindowException closedAgain) { // a download opens a tab for a moment
            dialogs.restore(handle());
            List<String> unused = refresh();
            return Optional.empty();
        }
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
        if (bound().stream().anyMatch(tab -> tab.number() == number)) {
            dialogs.silence(handle());
        }
        boolean isThere = goTo(number);
        dialogs.restore(handle());
        return isThere;
    }

    private boolean goTo(int number) throws InterruptedException {
        Optional<OpenTab> tab = find(tabs, number);
        if (tab.isPresent()) {
            String handle = tab.get().handle();
            browser.enterTab(handle);
            active = number;
        }
        return tab.isPresent();
    }

    /** Returns the tabs, after the active one was seen with a title and an address. */
    public List<Tab> seen(String title, String url) {
        tabs.replaceAll(tab -> tab.number() == active ? tab.seenAs(title, url) : tab.inactive());
        return tabs.stream().map(OpenTab::seen).toList();
    }

    /** Returns the active tab as it was last seen. */
    public Tab active() {
        return present().seen();
    }

    /** Returns the driver's handle of the active tab, which in Chromium is the id of its frame too. */
    String handle() {
        return present().handle();
    }

    private OpenTab present() {
        return find(tabs, active).orElseThrow(() -> new IllegalStateException("The tabs were never looked at."));
    }

    /** Takes note of as many new tabs as there may be and closes the others; some stay open while a dialog is. */
    private boolean closeSurplus(Set<String> open) throws InterruptedException {
        if (open.size() > most + TOO_MANY) {
            browser.fail("The browser was ended, because a page opened more than " + (most + TOO_MANY) + " tabs.");
        }
        boolean surplus = false;
        for (String handle : open) {
            if (tabs.stream().noneMatch(tab -> tab.handle().equals(handle))) {
                if (tabs.size() < most) {
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
                browser.enterTab(before);
            }
        } catch (WebDriverException notNow) {
            LOG.debug("A tab could not be closed this time.");
        }
    }

    /** A tab of which nobody tells who opened it counts as the active tab's, which it may stop. */
    private void add(String handle) throws InterruptedException {
        Optional<Opener> told = tabs.isEmpty() ? Optional.of(new Opener("", false)) : openers.of(handle);
        int opener = told.flatMap(known -> tabs.stream()
                        .filter(tab -> tab.handle().equals(known.handle()))
                        .findFirst())
                .map(OpenTab::number)
                .orElse(active);
        tabs.add(new OpenTab(
                handle,
                opener,
                told.map(Opener::isBound).orElse(true),
                Tab.builder(++opened).build()));
    }
}
