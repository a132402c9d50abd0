package com.aiqaramba.verification.benchmark;

import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What a call of a model costs through this library and without it. JMH measures each way in a process of its own; the
 * server, one for all, is in this one. Rounds of all ways follow each other, so that whatever else the machine does
 * meets all alike. Argument: number of rounds (3). {@code bin/benchmark-model} starts it.
 */
final class ModelBenchmark {
    private static final String SERVER = "aiqaramba.benchmark.server";

    private ModelBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        CallCosts costs = new CallCosts();
        try (FixedAnswers server = FixedAnswers.start()) {
            for (int round = 1; round <= rounds; round++) {
                System.out.println("round " + round + " of " + rounds);
                measure(server.url()).forEach(costs::add);
            }
        }
        costs.print("GeminiCall.bytes");
        costs.print("GeminiCall.sdk", "GeminiCall.bytes");
        costs.print("GeminiCall.model", "GeminiCall.bytes", "GeminiCall.sdk");
        costs.print("OpenAiCall.bytes");
        costs.print("OpenAiCall.byHand", "OpenAiCall.bytes");
        costs.print("OpenAiCall.model", "OpenAiCall.bytes", "OpenAiCall.byHand");
    }

    /** The server that a measuring process asks. */
    static String server() {
        return Objects.requireNonNull(System.getProperty(SERVER), "bin/benchmark-model starts this");
    }

    private static List<RunResult> measure(String server) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("\\.(GeminiCall|OpenAiCall)\\.")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class)
                .jvmArgsAppend("-D" + SERVER + "=" + server, "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        return List.copyOf(new Runner(options).run());
    }
}
