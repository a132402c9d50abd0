package com.aiqaramba.browser;

import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.core.web.NetworkAccess;
import com.aiqaramba.core.web.Origin;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A run that wants a browser: it asks for it on a thread of its own, and keeps what it hears. */
final class GridRun implements SessionListener, AutoCloseable {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final String name;
    private final Origin site;
    private final BrowserProfile profile;
    private final CompletableFuture<BrowserSession> session = new CompletableFuture<>();
    private final AtomicInteger position = new AtomicInteger();
    private final Runnable changed;

    /**
     * Begins to ask.
     *
     * @param site what it may reach
     * @param changed told when it got its browser, or another position
     */
    GridRun(String name, Origin site, BrowserProfile profile, GridBrowsers browsers, Runnable changed) {
        this.name = name;
        this.site = site;
        this.profile = profile;
        this.changed = changed;
        Thread thread = new Thread(() -> open(browsers), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void open(GridBrowsers browsers) {
        try {
            session.complete(browsers.open(request()));
        } catch (InterruptedException | RuntimeException failure) {
            session.completeExceptionally(failure);
        }
        changed.run();
    }

    private SessionRequest request() {
        return SessionRequest.builder(new RunKey(TenantId.SINGLE, new RunId(name)))
                .profile(profile)
                .network(new NetworkAccess(Set.of(site), false, true))
                .secrets(TestBrowser.NO_SECRETS)
                .listener(this)
                .build();
    }

    @Override
    public void queued(int next, Duration remaining) {
        position.set(next);
        changed.run();
    }

    String name() {
        return name;
    }

    /** Where it stood in the queue when it last heard of it, 0 when it never waited. */
    int position() {
        return position.get();
    }

    boolean isOpen() {
        return session.isDone();
    }

    BrowserSession session() throws Exception {
        return session.get(2, TimeUnit.MINUTES);
    }

    /** What a page says. */
    List<String> visit(String url) throws Exception {
        ActionResult result = session().perform(new NavigateAction(url));
        if (!result.isDone()) {
            throw new AssertionError(result.message());
        }
        return session().observe().nodes().stream().map(PageNode::name).toList();
    }

    /** Follows a link of the page that was visited, waits for what it downloads, and gives out all that there is. */
    Map<String, String> download(String link) throws Exception {
        session().perform(new ClickAction(ref(session().observe(), "link", link)));
        List<Download> files = session().downloads();
        while (files.isEmpty() || !files.stream().allMatch(Download::complete)) {
            LockSupport.parkNanos(POLL_NANOS);
            files = session().downloads();
        }
        Map<String, String> contents = new HashMap<>();
        for (Download file : files) {
            contents.put(file.name(), new String(session().download(file.name()).orElseThrow(), UTF_8));
        }
        return contents;
    }

    @Override
    public void close() {
        session.thenAccept(BrowserSession::close).join();
    }
}
