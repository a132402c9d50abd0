package com.aiqaramba.browser.internal.session;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.spi.BrowserSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A session that is closed when nobody has used it for a while; from then on every call says so. */
final class IdleSession implements BrowserSession {
    private final BrowserSession session;
    private final IdleWatch watch;

    IdleSession(BrowserSession session, Duration limit, Alarm alarm) {
        this.session = session;
        this.watch = new IdleWatch(limit, alarm, session::close);
    }

    private interface Use<T> {
        T run() throws InterruptedException;
    }

    private <T> T using(Use<T> use) throws InterruptedException {
        watch.beforeUse();
        try {
            return use.run();
        } finally {
            watch.afterUse();
        }
    }

    @Override
    public Observation observe() throws InterruptedException {
        return using(session::observe);
    }

    @Override
    public ActionResult perform(BrowserAction action) throws InterruptedException {
        return using(() -> session.perform(action));
    }

    @Override
    public Screenshot screenshot() throws InterruptedException {
        return using(session::screenshot);
    }

    @Override
    public Screenshot wholePage() throws InterruptedException {
        return using(session::wholePage);
    }

    @Override
    public List<ConsoleEntry> console() throws InterruptedException {
        return using(session::console);
    }

    @Override
    public List<NetworkEvent> network() throws InterruptedException {
        return using(session::network);
    }

    @Override
    public List<Download> downloads() throws InterruptedException {
        return using(session::downloads);
    }

    @Override
    public Optional<byte[]> download(String name) throws InterruptedException {
        return using(() -> session.download(name));
    }

    @Override
    public void close() {
        watch.stop();
        session.close();
    }
}
