package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.check.Check;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A tool call of the model, read and checked. */
public sealed interface Command permits Command.Act, Command.Keep, Command.Finish, Command.Unusable, Query {
    /** Says the command in words. */
    String describe();

    /** Acts in the browser. */
    record Act(BrowserAction action) implements Command {
        @Override
        public String describe() {
            return action.describe();
        }
    }

    /** Evaluates checks of an expectation now, and keeps the results for the end. */
    record Keep(int expectation, List<ProposedCheck> checks) implements Command {
        /** Applies a mapping to every text in it, for example one that masks secrets. */
        public Keep mapText(UnaryOperator<String> mapping) {
            return new Keep(
                    expectation,
                    checks.stream().map(check -> check.mapText(mapping)).toList());
        }

        @Override
        public String describe() {
            return "check expectation " + expectation + " now";
        }
    }

    /** Ends the run; the answer is empty when none was asked for or given. */
    record Finish(String summary, List<Claim> claims, Optional<AnswerClaim> answer) implements Command {
        public Finish(String summary, List<Claim> claims) {
            this(summary, claims, Optional.empty());
        }

        /** Applies a mapping to every text in it, for example one that masks secrets. */
        public Finish mapText(UnaryOperator<String> mapping) {
            return new Finish(
                    mapping.apply(summary),
                    claims.stream().map(claim -> claim.mapText(mapping)).toList(),
                    answer.map(claim -> claim.mapText(mapping)));
        }

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

    /** Statement of the model on one expectation. */
    record Claim(int expectation, Finding finding, List<ProposedCheck> checks) {
        Claim mapText(UnaryOperator<String> mapping) {
            return new Claim(
                    expectation,
                    finding,
                    checks.stream().map(check -> check.mapText(mapping)).toList());
        }
    }

    /** A check that the model proposes. */
    record ProposedCheck(Check check, String reason) {
        ProposedCheck mapText(UnaryOperator<String> mapping) {
            return new ProposedCheck(check.mapText(mapping), mapping.apply(reason));
        }
    }

    /** Finding of the model. */
    enum Finding {
        YES,
        NO,
        UNKNOWN
    }
}
