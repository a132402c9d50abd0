package com.aiqaramba.core.internal.tool;

import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.check.Check;
import java.util.List;

/** A tool call of the model, read and checked. */
public sealed interface Command {
    /** Says the command in words. */
    String describe();

    /** Act in the browser. */
    record Act(BrowserAction action) implements Command {
        @Override
        public String describe() {
            return action.describe();
        }
    }

    /** A question that touches nothing. Its answer is for the model only and never stored. */
    sealed interface Query extends Command {}

    /** Search the page. */
    record Find(String text) implements Query {
        @Override
        public String describe() {
            return "find \"" + text + "\"";
        }
    }

    /** Read one part of the page. */
    record ReadMore(int part) implements Query {
        @Override
        public String describe() {
            return "read part " + part + " of the page";
        }
    }

    /** Read the console: what contains a text, which may be empty. */
    record ReadConsole(String text, boolean errorsOnly) implements Query {
        @Override
        public String describe() {
            return "read the " + (errorsOnly ? "errors of the " : "") + "console" + filter(text);
        }
    }

    /** Read the requests: those whose address contains a text, which may be empty. */
    record ReadNetwork(String text, boolean errorsOnly) implements Query {
        @Override
        public String describe() {
            return "read the " + (errorsOnly ? "failed " : "") + "requests" + filter(text);
        }
    }

    /** End the run. */
    record Finish(String summary, List<Claim> claims) implements Command {
        @Override
        public String describe() {
            return "finish";
        }
    }

    /** A call that cannot be carried out; the model is told why. */
    record Unusable(String tool, String reason) implements Command {
        @Override
        public String describe() {
            return "a call that cannot be carried out";
        }
    }

    /** What the model says of one expectation. */
    record Claim(int expectation, Finding finding, List<ProposedCheck> checks) {}

    /** A check that the model proposes. */
    record ProposedCheck(Check check, String reason) {}

    /** What the model says it found. */
    enum Finding {
        YES,
        NO,
        UNKNOWN
    }

    private static String filter(String text) {
        return text.isEmpty() ? "" : " with \"" + text + "\"";
    }
}
