package com.aiqaramba.browser.internal.session;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PictureArea;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.spi.BrowserSession;
import java.util.List;
import java.util.Optional;

/** A session of which every use takes one way; only its end does not. */
abstract class SessionDecorator implements BrowserSession {
    private final BrowserSession session;

    SessionDecorator(BrowserSession session) {
        this.session = session;
    }

    /** Use that somebody makes of the session. */
    @FunctionalInterface
    interface Use<T> {
        T run() throws InterruptedException;
    }

    /** Makes a use, in the one way that every use takes. */
    abstract <T> T use(Use<T> use) throws InterruptedException;

    @Override
    public Observation observe() throws InterruptedException {
        return use(session::observe);
    }

    @Override
    public ActionResult perform(BrowserAction action) throws InterruptedException {
        return use(() -> session.perform(action));
    }

    @Override
    public Optional<String> changeFor(BrowserAction action) throws InterruptedException {
        return use(() -> session.changeFor(action));
    }

    @Override
    public void expectScreenshot() throws InterruptedException {
        boolean unused = use(() -> {
            session.expectScreenshot();
            return true;
        });
    }

    @Override
    public Screenshot screenshot() throws InterruptedException {
        return use(session::screenshot);
    }

    @Override
    public Screenshot wholePage() throws InterruptedException {
        return use(session::wholePage);
    }

    @Override
    public Optional<PictureArea> areaOf(String words) throws InterruptedException {
        return use(() -> session.areaOf(words));
    }

    @Override
    public List<ConsoleEntry> console() throws InterruptedException {
        return use(session::console);
    }

    @Override
    public List<NetworkEvent> network() throws InterruptedException {
        return use(session::network);
    }

    @Override
    public List<Download> downloads() throws InterruptedException {
        return use(session::downloads);
    }

    @Override
    public Optional<byte[]> download(String name) throws InterruptedException {
        return use(() -> session.download(name));
    }

    @Override
    public void close() {
        session.close();
    }
}
