package com.aiqaramba.verification.benchmark;

import com.aiqaramba.samples.shop.Shop;
import com.aiqaramba.verification.benchmark.StepBenchmark.Cost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;

/** The flow by Playwright, in a process of its own whose start does not count. */
final class PlaywrightFlow implements StepBenchmark.Flow {
    private static final double NANOS = 1e6;

    @Override
    public Cost run(Shop shop) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(
                        "node", System.getProperty("playwright"), shop.url().toString(), "/usr/bin/chromium")
                .redirectError(Redirect.INHERIT)
                .start();
        try (BufferedReader out = node.inputReader();
                Writer in = node.outputWriter()) {
            out.readLine();
            long processor = ProcessorTime.of(node.toHandle());
            go(in);
            String done = String.valueOf(out.readLine());
            long used = ProcessorTime.of(node.toHandle()) - processor;
            if (!done.startsWith("done ")) {
                throw new IllegalStateException("Playwright's flow failed.");
            }
            long closing = System.nanoTime();
            go(in);
            node.waitFor();
            long flow = (long) (Double.parseDouble(done.substring(5)) * NANOS);
            return new Cost(flow + System.nanoTime() - closing, used);
        } finally {
            node.destroy();
        }
    }

    private static void go(Writer in) throws IOException {
        in.write("go\n");
        in.flush();
    }
}
