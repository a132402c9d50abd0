package com.aiqaramba.core.run;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Tool call of a step with its result. Secrets are masked. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface StepAction permits StepActionData {
    /**
     * Begins a call.
     *
     * @param tool the tool's name as the model wrote it
     * @return the builder
     */
    static Builder builder(String tool) {
        return new Builder(tool);
    }

    /** {@return the tool's name as the model wrote it} */
    String tool();

    /** {@return the call in words} */
    String description();

    /** {@return the action, empty when the call was a query or could not be understood} */
    Optional<BrowserAction> action();

    /** {@return the result} */
    ActionResult result();

    /**
     * Begins a call with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Applies a mapping to every text in it, for example one that masks secrets. An action is said in words anew.
     *
     * @param mapping what becomes of a text
     * @return the mapped call
     */
    default StepAction mapText(UnaryOperator<String> mapping) {
        Optional<BrowserAction> mapped = action().map(action -> action.mapText(mapping));
        String words = mapped.map(BrowserAction::describe).orElse(description());
        return new StepActionData(mapping.apply(tool()), mapping.apply(words), mapped, result().mapText(mapping));
    }

    /** Builds a call. Not thread-safe. */
    final class Builder {
        private final String tool;
        private String description = "";
        private Optional<BrowserAction> action = Optional.empty();
        private ActionResult result = ActionResult.done();

        private Builder(String tool) {
            this.tool = tool;
        }

        private Builder(StepAction from) {
            tool = from.tool();
            description = from.description();
            action = from.action();
            result = from.result();
        }

        /**
         * Describes the call in words.
         *
         * @param description the words; the default is empty
         * @return this builder
         */
        public Builder description(String description) {
            this.description = description;
            return this;
        }

        /**
         * Sets the action.
         *
         * @param action the action; the default is none
         * @return this builder
         */
        public Builder action(BrowserAction action) {
            this.action = Optional.of(action);
            return this;
        }

        /**
         * Sets the result.
         *
         * @param result the result; the default is {@link ActionResult#done()}
         * @return this builder
         */
        public Builder result(ActionResult result) {
            this.result = result;
            return this;
        }

        /**
         * Builds the call.
         *
         * @return the call
         */
        public StepAction build() {
            return new StepActionData(tool, description, action, result);
        }
    }
}

record StepActionData(String tool, String description, Optional<BrowserAction> action, ActionResult result)
        implements StepAction {}
