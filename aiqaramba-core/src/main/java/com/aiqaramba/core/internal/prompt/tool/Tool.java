package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.ToolSpecification;

/** A tool that the model is offered: what it is told of it, and what a call of it means. */
interface Tool {
    /** Returns the name by which the model calls it. */
    String name();

    /** Returns what the model is told of it. */
    String description();

    /** Returns the form of its arguments. */
    ObjectSchema parameters();

    /**
     * Reads the arguments of a call.
     *
     * @throws UnusableCall when they do not have the form
     */
    Command read(Arguments arguments);

    /** Tells if a task has a use for it. */
    default boolean suits(Task task) {
        return true;
    }

    /** Returns all that the model is told of it. */
    default ToolSpecification specification() {
        return new ToolSpecification(name(), description(), parameters().toString());
    }
}
