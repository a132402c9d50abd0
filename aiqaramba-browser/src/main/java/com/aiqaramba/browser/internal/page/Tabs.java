package com.aiqaramba.browser.internal.page;

import com.aiqaramba.core.page.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The open tabs in the order of opening. A tab keeps its number when another one closes. Title and address of a tab that
 * is not active are those that it had when it last was. For one thread at a time.
 */
public final class Tabs {
    private final Browser browser;
    private final List<Tab> tabs = new ArrayList<>();
    private final List<String> handles = new ArrayList<>();
    private int opened;
    private int active;

    /** Knows no tab until {@link #refresh}. */
    public Tabs(Browser browser) {
        this.browser = browser;
    }

    /**
     * Takes note of what opened and closed, and falls back to the last tab when the active one is gone.
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
        open.stream().filter(handle -> !handles.contains(handle)).forEach(this::add);
        if (active == 0) {
            active = tabs.get(0).number();
        }
        if (tabs.stream().noneMatch(tab -> tab.number() == active)) {
            int closed = active;
            activate(tabs.get(tabs.size() - 1).number());
            notices.add("Tab " + closed + " was closed; tab " + active + " is active now.");
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

    /** How many tabs were opened so far. */
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

    /** The tabs, after the active one was seen with a title and an address. */
    public List<Tab> seen(String title, String url) {
        tabs.replaceAll(tab -> tab.number() == active
                ? new Tab(tab.number(), title, url, true)
                : new Tab(tab.number(), tab.title(), tab.url(), false));
        return List.copyOf(tabs);
    }

    /** The active tab as it was last seen. */
    public Tab active() {
        return tabs.stream()
                .filter(tab -> tab.number() == active)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The tabs were never looked at."));
    }

    private void add(String handle) {
        handles.add(handle);
        tabs.add(new Tab(++opened, "", "", false));
    }
}
