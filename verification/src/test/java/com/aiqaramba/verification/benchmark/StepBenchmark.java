package com.aiqaramba.verification.benchmark;

import com.aiqaramba.samples.shop.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What twelve actions on the sample shop cost: by Selenium as one writes it by hand, by an agent whose model answers at
 * once, and by Playwright that looks at the page as often as the agent. From the start of the browser to its end; the
 * processor time is that of all processes. Argument: number of rounds (10). {@code bin/benchmark-steps} starts it. Its
 * last line has the agent's ratios to Selenium, and the number of its WebDriver commands.
 */
final class StepBenchmark {
    private static final String SELENIUM = "hand-written Selenium";
    private static final String AGENT = "agent";

    /** Until the JVM has compiled most of it. */
    private static final int WARM_UPS = 3;

    private StepBenchmark() {}

    /** One way through the shop. */
    @FunctionalInterface
    interface Flow {
        /** Goes it, and returns what it cost. */
        Cost run(Shop shop) throws Exception;
    }

    /** Wall and processor time in nanoseconds. */
    record Cost(long wall, long processor) {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        Map<String, Flow> flows = new LinkedHashMap<>();
        flows.put(SELENIUM, new SeleniumFlow("/usr/bin/chromedriver"));
        flows.put(AGENT, new AgentFlow(true));
        flows.put("agent without pictures", new AgentFlow(false));
        flows.put("Playwright that looks", new PlaywrightFlow());
        PairedTimes durations = new PairedTimes("flow");
        PairedTimes work = new PairedTimes("CPU");
        try (Shop shop = Shop.start()) {
            for (int round = -WARM_UPS; round < rounds; round++) {
                for (Map.Entry<String, Flow> flow : flows.entrySet()) {
                    Cost cost = flow.getValue().run(shop);
                    if (round >= 0) { // those before load classes and files
                        durations.add(flow.getKey(), cost.wall());
                        work.add(flow.getKey(), cost.processor());
                    }
                }
            }
            durations.print();
            work.print();
            int selenium = CountedCommands.of(driver -> new SeleniumFlow(driver.toString()).run(shop));
            int agent = CountedCommands.of(driver -> new AgentFlow(driver).run(shop));
            System.out.printf(Locale.ROOT, "commands %s %d, %s %d%n", SELENIUM, selenium, AGENT, agent);
            System.out.printf(
                    Locale.ROOT, "flow=%.2f cpu=%.2f commands=%d%n", durations.ratio(AGENT), work.ratio(AGENT), agent);
        }
    }

    /** Number of commands, counted in the log of a driver. */
    private static final class CountedCommands {
        private CountedCommands() {}

        @FunctionalInterface
        interface WithDriver {
            void run(Path driver) throws Exception;
        }

        static int of(WithDriver flow) throws Exception {
            Path folder = Files.createTempDirectory("commands");
            Path log = folder.resolve("log");
            Path driver = Files.writeString(
                    folder.resolve("chromedriver"),
                    "#!/bin/sh\nexec /usr/bin/chromedriver --log-level=INFO --log-path=" + log + " \"$@\"\n");
            if (!driver.toFile().setExecutable(true)) {
                throw new IllegalStateException(driver + " cannot be made executable.");
            }
            flow.run(driver);
            return (int) Files.readAllLines(log).stream()
                    .filter(line -> line.contains("] COMMAND "))
                    .count();
        }
    }
}
