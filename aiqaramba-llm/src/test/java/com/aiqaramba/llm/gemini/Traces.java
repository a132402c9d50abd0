package com.aiqaramba.llm.gemini;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a log shows of an exception: messages and frames of it and all its causes. */
final class Traces {
    private Traces() {}

    static String of(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
