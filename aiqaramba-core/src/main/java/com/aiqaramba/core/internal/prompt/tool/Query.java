package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.agent.ObservationLimits;
import com.aiqaramba.core.internal.prompt.LogText;
import com.aiqaramba.core.internal.prompt.ObservationText;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.spi.BrowserSession;

/** A question that touches nothing. Its answer is for the model only and never stored. */
public sealed interface Query extends Command {
    /**
     * Answers it.
     *
     * @param session what is asked beyond the page, secrets masked
     * @param page the page that the model was shown
     * @param limits how long the answer may be
     */
    String answer(BrowserSession session, Observation page, ObservationLimits limits) throws InterruptedException;

    /** Searches the page. */
    record Find(String text) implements Query {
        @Override
        public String answer(BrowserSession session, Observation page, ObservationLimits limits) {
            return new ObservationText(page, limits).find(text);
        }

        @Override
        public String describe() {
            return "find \"" + text + "\"";
        }
    }

    /** Reads one part of the page. */
    record ReadMore(int part) implements Query {
        @Override
        public String answer(BrowserSession session, Observation page, ObservationLimits limits) {
            return new ObservationText(page, limits).part(part);
        }

        @Override
        public String describe() {
            return "read part " + part + " of the page";
        }
    }

    /** Reads the console: what contains a text, which may be empty. */
    record ReadConsole(String text, boolean errorsOnly) implements Query {
        @Override
        public String answer(BrowserSession session, Observation page, ObservationLimits limits)
                throws InterruptedException {
            return new LogText(text, errorsOnly, limits.text()).console(session.console());
        }

        @Override
        public String describe() {
            return "read the " + (errorsOnly ? "errors of the " : "") + "console" + filter(text);
        }
    }

    /** Reads the requests: those whose address contains a text, which may be empty. */
    record ReadNetwork(String text, boolean errorsOnly) implements Query {
        @Override
        public String answer(BrowserSession session, Observation page, ObservationLimits limits)
                throws InterruptedException {
            return new LogText(text, errorsOnly, limits.text()).network(session.network());
        }

        @Override
        public String describe() {
            return "read the " + (errorsOnly ? "failed " : "") + "requests" + filter(text);
        }
    }

    private static String filter(String text) {
        return text.isEmpty() ? "" : " with \"" + text + "\"";
    }
}
