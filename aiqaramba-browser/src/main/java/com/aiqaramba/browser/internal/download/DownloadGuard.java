package com.aiqaramba.browser.internal.download;

import com.aiqaramba.browser.internal.download.DownloadFolder.Entry;
import java.util.Optional;

/**
 * Notices a download that cannot be stopped: the driver may be busy with a page that never ends loading, or the
 * download belongs to a tab that is gone. For one thread, which asks several times a second.
 */
public final class DownloadGuard {
    private final DownloadFolder folder;
    private final long limit;
    private final int patience;
    private long before;
    private int grown;

    /**
     * Looks into a folder.
     *
     * @param limit how many bytes there may be in all
     * @param patience how often it may have grown beyond that from one look to the next
     */
    public DownloadGuard(DownloadFolder folder, long limit, int patience) {
        this.folder = folder;
        this.limit = limit;
        this.patience = patience;
    }

    /** Tells whether there is more than there may be. */
    public boolean isTooMuch() {
        long now = folder.list().stream().mapToLong(Entry::bytes).sum();
        grown = now > limit && now > before ? grown + 1 : 0;
        before = now;
        return now > limit;
    }

    /** Returns why the browser has to be ended, empty as long as it need not. */
    public Optional<String> lastResort() {
        return grown <= patience
                ? Optional.empty()
                : Optional.of("The browser was ended, because a download could not be stopped that went on beyond the "
                        + limit + " bytes which this run may download.");
    }
}
