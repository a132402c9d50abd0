package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.page.Observation;

/** Reads the model's calls against the page that it was shown. Whatever it wrote, the result is a {@link Command}. */
public final class ToolReader {
    private ToolReader() {}

    /** Reads one call; one that cannot be used is {@link Command.Unusable}. */
    public static Command read(ToolCall call, Observation page) {
        try {
            return Tools.named(call.name())
                    .orElseThrow(() -> new UnusableCall("There is no such tool; use one of those that are offered."))
                    .read(Arguments.parse(call.argumentsJson(), page));
        } catch (UnusableCall | IllegalArgumentException unusable) {
            return new Command.Unusable(call.name(), String.valueOf(unusable.getMessage()));
        }
    }
}
