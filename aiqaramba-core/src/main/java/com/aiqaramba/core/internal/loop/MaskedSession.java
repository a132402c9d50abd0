package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.spi.BrowserSession;

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
        return page.withNodes(new SpreadSecrets(redactor).withhold(page.nodes()));
    }

    ActionResult perform(BrowserAction action) throws InterruptedException {
        ActionResult result = session.perform(action);
        return new ActionResult(result.status(), redactor.redact(result.message()));
    }

    Screenshot screenshot() throws InterruptedException {
        return session.screenshot();
    }
}
