package com.aiqaramba.verification.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;

/** Playwright's snapshots for agents, made by a process of its own that keeps one browser. */
final class PlaywrightLooks implements ObservationBenchmark.Looks {
    private final Process node;
    private final BufferedReader out;
    private final Writer in;

    PlaywrightLooks() throws IOException {
        node = new ProcessBuilder("node", System.getProperty("playwright"), "/usr/bin/chromium")
                .redirectError(Redirect.INHERIT)
                .start();
        out = node.inputReader();
        in = node.outputWriter();
        out.readLine();
    }

    @Override
    public void open(String page) throws IOException {
        ask("open " + page);
    }

    @Override
    public int look(int times) throws IOException {
        return Integer.parseInt(ask("look " + times));
    }

    @Override
    public int cover() throws IOException {
        return Integer.parseInt(ask("cover"));
    }

    @Override
    public long processorTime() {
        return ProcessorTime.of(node.toHandle());
    }

    private String ask(String line) throws IOException {
        in.write(line + "\n");
        in.flush();
        return String.valueOf(out.readLine());
    }

    @Override
    public void close() throws IOException {
        in.close();
        out.close();
        node.destroy();
    }
}
