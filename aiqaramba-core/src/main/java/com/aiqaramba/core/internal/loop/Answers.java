package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.agent.ObservationLimits;
import com.aiqaramba.core.internal.prompt.LogText;
import com.aiqaramba.core.internal.prompt.ObservationText;
import com.aiqaramba.core.internal.tool.Command;
import com.aiqaramba.core.page.Observation;
import java.util.function.Supplier;

/** Answers what the model asks without touching the page. */
final class Answers {
    private final MaskedSession session;
    private final Supplier<ObservationLimits> limits;

    Answers(MaskedSession session, Supplier<ObservationLimits> limits) {
        this.session = session;
        this.limits = limits;
    }

    String to(Command.Query query, Observation page) throws InterruptedException {
        if (query instanceof Command.Find find) {
            return new ObservationText(page, limits.get()).find(find.text());
        }
        if (query instanceof Command.ReadMore more) {
            return new ObservationText(page, limits.get()).part(more.part());
        }
        if (query instanceof Command.ReadConsole read) {
            return new LogText(read.text(), read.errorsOnly(), limits.get().text()).console(session.console());
        }
        if (query instanceof Command.ReadNetwork read) {
            return new LogText(read.text(), read.errorsOnly(), limits.get().text()).network(session.network());
        }
        throw new IllegalArgumentException("Nobody answers: " + query.describe());
    }
}
