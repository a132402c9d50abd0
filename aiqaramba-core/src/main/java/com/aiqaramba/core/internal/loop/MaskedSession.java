package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.spi.BrowserSession;
import java.util.List;
import java.util.stream.IntStream;

/** A session that masks every secret before anyone sees what the browser shows. */
final class MaskedSession {
    private final BrowserSession session;
    private final Redactor redactor;

    MaskedSession(BrowserSession session, Redactor redactor) {
        this.session = session;
        this.redactor = redactor;
    }

    Observation observe() throws InterruptedException {
        Observation page = session.observe().mapText(redactor::redact);
        return page.toBuilder()
                .nodes(new SpreadSecrets(redactor).withhold(page.nodes()))
                .build();
    }

    ActionResult perform(BrowserAction action) throws InterruptedException {
        ActionResult result = session.perform(action);
        return new ActionResult(result.status(), redactor.redact(result.message()));
    }

    Screenshot screenshot() throws InterruptedException {
        return session.screenshot();
    }

    /** A secret that is spread over several lines is withheld, as it is on a page. */
    List<ConsoleEntry> console() throws InterruptedException {
        List<ConsoleEntry> entries = session.console().stream()
                .map(entry -> entry.mapText(redactor::redact))
                .toList();
        List<PageNode> texts = new SpreadSecrets(redactor)
                .withhold(entries.stream()
                        .map(entry -> PageNode.text(entry.text()))
                        .toList());
        return IntStream.range(0, entries.size())
                .mapToObj(i -> withText(entries.get(i), texts.get(i).name()))
                .toList();
    }

    private static ConsoleEntry withText(ConsoleEntry entry, String text) {
        return ConsoleEntry.of(entry.level(), text, entry.source());
    }

    List<NetworkEvent> network() throws InterruptedException {
        return session.network().stream()
                .map(event -> event.mapText(redactor::redact))
                .toList();
    }
}
