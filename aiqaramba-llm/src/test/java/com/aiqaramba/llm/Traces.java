package com.aiqaramba.llm;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a log shows of an exception: messages and frames of it and all its causes. */
public final class Traces {
    private Traces() {}

    public static String of(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
