package com.aiqaramba.browser.internal.session;

import com.aiqaramba.browser.internal.download.DownloadGuard;
import com.aiqaramba.browser.internal.download.Downloads;
import com.aiqaramba.browser.internal.driver.LogLine;
import com.aiqaramba.browser.internal.event.BrowserEvents;
import com.aiqaramba.browser.internal.event.ConsoleLog;
import com.aiqaramba.browser.internal.event.EventMessages;
import com.aiqaramba.browser.internal.event.MessageLog;
import com.aiqaramba.browser.internal.event.NetworkLog;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Tabs;
import com.aiqaramba.browser.internal.signin.HttpSignIn;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.SessionRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Care for what pages do beside what the agent asks of them: they write to the console, request, download, open tabs,
 * want passwords. For one thread at a time, except {@link #guard}.
 */
final class Upkeep {
    /** Time that the driver may take for a log, which waits for scripts of the page, before the session is given up. */
    private static final Duration BEYOND_PAGE_LOAD = Duration.ofSeconds(10);

    /** Two seconds, at four looks a second. */
    private static final int GUARD_PATIENCE = 8;

    private final PageDriver browser;
    private final Tabs tabs;
    private final SessionContext context;
    private final ConsoleLog console = new ConsoleLog();
    private final NetworkLog network = new NetworkLog();
    private final MessageLog messages;
    private final BrowserEvents events;
    private final Downloads downloads;
    private final Optional<DownloadGuard> guard;
    private final HttpSignIn signIn;
    private final Set<String> notices = new LinkedHashSet<>();

    Upkeep(
            PageDriver browser,
            Tabs tabs,
            MessageLog messages,
            SessionRequest request,
            SessionContext context,
            InstantSource clock) {
        BrowserProfile profile = request.profile();
        this.browser = browser;
        this.tabs = tabs;
        this.context = context;
        this.messages = messages;
        this.events = new BrowserEvents(browser, profile.pageLoadTimeout().plus(BEYOND_PAGE_LOAD), clock, this::write);
        this.downloads = new Downloads(
                browser, events, context.downloads(), request.limits().downloadBytes());
        this.guard = context.downloads()
                .map(folder -> new DownloadGuard(folder, request.limits().downloadBytes(), GUARD_PATIENCE));
        this.signIn = new HttpSignIn(browser, profile.httpCredential(), request.secrets(), clock);
        events.tell(network);
        events.tell(signIn);
        events.tell(new EventMessages(messages, browser::hearsDialogs));
    }

    private void write(LogLine line) {
        if (!messages.takes(line)) {
            messages.console(console.take(line), line.at());
        }
    }

    /** Returns the events, for whoever waits for requests. */
    BrowserEvents events() {
        return events;
    }

    /** Keeps something for the next observation. */
    void tell(Collection<String> more) {
        notices.addAll(more);
    }

    /** Returns what there is to tell with an observation, and forgets it. */
    List<String> drainNotices() {
        notices.addAll(context.notices().get());
        notices.addAll(browser.drainNotices());
        List<String> drained = List.copyOf(notices);
        notices.clear();
        return drained;
    }

    /**
     * Looks after everything. To be done from time to time also while nobody uses the session, or the driver piles up
     * what pages write.
     */
    void look() throws InterruptedException {
        tell(tabs.refresh());
        events.drainUnlessFresh();
        tell(events.lack().stream().toList());
        tell(downloads.look());
        tell(signIn.drainNotices());
    }

    /** Hears what pages told people until now. */
    void hear() throws InterruptedException {
        if (browser.hearsDialogs()) {
            messages.dialogs(browser.drainDialogs(), browser.isDialogOpen());
        }
        events.drainUnlessFresh();
    }

    /** Returns a look with what pages told people since the session began, as far as it was heard. */
    Observation withMessages(Observation page) {
        return messages.told(page);
    }

    /** Tells whether a frame of the page is likely to wait for a password, in vain until {@link #signIn}. */
    boolean isSignInWanted() throws InterruptedException {
        if (signIn.isPossible()) {
            events.pull();
        }
        return signIn.isWanted();
    }

    /** Signs in where the last action led to a server that wants it. */
    Optional<String> signIn() throws InterruptedException {
        return signIn.signIn();
    }

    /**
     * Sees to it that nothing is downloaded without end. For one thread, also while another one uses the session; to be
     * called several times a second.
     *
     * @param end ends the browser where there is no other way
     * @return whether everything should be looked after at once
     */
    boolean guard(Runnable end) {
        if (guard.isEmpty() || !guard.get().isTooMuch()) {
            return false;
        }
        guard.get().lastResort().ifPresent(reason -> {
            browser.fail(reason);
            end.run();
        });
        return true;
    }

    List<ConsoleEntry> console() throws InterruptedException {
        events.drain();
        return console.entries();
    }

    List<NetworkEvent> network() throws InterruptedException {
        events.drain();
        return network.events();
    }

    List<Download> downloads() throws InterruptedException {
        look();
        return downloads.list();
    }

    Optional<byte[]> download(String name) {
        return downloads.read(name);
    }
}
