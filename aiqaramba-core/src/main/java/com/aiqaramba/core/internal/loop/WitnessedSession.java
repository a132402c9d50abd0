package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.internal.verdict.Trail;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PictureArea;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.spi.BrowserSession;
import java.util.List;
import java.util.Optional;

/** Session whose looks and actions are noted for the verdict, whoever makes them. */
final class WitnessedSession implements BrowserSession {
    private final BrowserSession session;
    private final Trail trail;

    WitnessedSession(BrowserSession session, Trail trail) {
        this.session = session;
        this.trail = trail;
    }

    @Override
    public Observation observe() throws InterruptedException {
        Observation page = session.observe();
        trail.saw(page);
        return page;
    }

    @Override
    public ActionResult perform(BrowserAction action) throws InterruptedException {
        ActionResult result = session.perform(action);
        trail.did(action, result);
        return result;
    }

    @Override
    public Optional<String> changeFor(BrowserAction action) throws InterruptedException {
        return session.changeFor(action);
    }

    @Override
    public void expectScreenshot() throws InterruptedException {
        session.expectScreenshot();
    }

    @Override
    public Screenshot screenshot() throws InterruptedException {
        return session.screenshot();
    }

    @Override
    public Screenshot wholePage() throws InterruptedException {
        return session.wholePage();
    }

    @Override
    public Optional<PictureArea> areaOf(String words) throws InterruptedException {
        return session.areaOf(words);
    }

    @Override
    public List<ConsoleEntry> console() throws InterruptedException {
        return session.console();
    }

    @Override
    public List<NetworkEvent> network() throws InterruptedException {
        return session.network();
    }

    @Override
    public List<Download> downloads() throws InterruptedException {
        return session.downloads();
    }

    @Override
    public Optional<byte[]> download(String name) throws InterruptedException {
        return session.download(name);
    }

    @Override
    public void close() {
        session.close();
    }
}
