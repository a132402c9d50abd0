package com.aiqaramba.browser.internal.page;

import com.aiqaramba.core.page.Tab;

/**
 * A tab that is open.
 *
 * @param handle the driver's name of it, which in Chromium is the id of its frame too
 * @param opener the number of the tab that opened it, 0 for none
 * @param isBound whether it may share a process with its opener, so that a dialog of the one stops the other
 * @param seen as it was last seen
 */
record OpenTab(String handle, int opener, boolean isBound, Tab seen) {
    int number() {
        return seen.number();
    }

    OpenTab seenAs(String title, String url) {
        return with(Tab.builder(number()).title(title).url(url).active(true).build());
    }

    OpenTab inactive() {
        return with(Tab.builder(number()).title(seen.title()).url(seen.url()).build());
    }

    private OpenTab with(Tab tab) {
        return new OpenTab(handle, opener, isBound, tab);
    }
}
