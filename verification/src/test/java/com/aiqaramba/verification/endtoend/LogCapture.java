package com.aiqaramba.verification.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Catches what is logged and printed while it is open: standard output and error, to which SLF4J's simple logger writes
 * at its finest level here, and the root of java.util.logging at every level, to which Selenium writes.
 */
final class LogCapture implements AutoCloseable {
    /** The test's own web server, which is no part of the product, logs the addresses that it is asked for. */
    private static final String SITES_OWN = "com.sun.net.httpserver";

    private final ByteArrayOutputStream caught = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Logger root = LogManager.getLogManager().getLogger("");
    private final Level level = root.getLevel();
    private final Handler handler = new Catcher();

    LogCapture() {
        PrintStream stream = new PrintStream(caught, true, UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        root.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    byte[] bytes() {
        return caught.toByteArray();
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        root.setLevel(level);
        System.setOut(out);
        System.setErr(err);
    }

    private final class Catcher extends Handler {
        private final Formatter formatter = new SimpleFormatter();

        Catcher() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord entry) {
            if (!String.valueOf(entry.getLoggerName()).startsWith(SITES_OWN)) {
                byte[] line = (entry.getLongThreadID() + " " + formatter.format(entry)).getBytes(UTF_8);
                caught.write(line, 0, line.length);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
