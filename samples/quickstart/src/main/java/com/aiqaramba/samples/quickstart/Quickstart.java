package com.aiqaramba.samples.quickstart;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.error.AiqarambaException;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.llm.openai.OpenAiProvider;
import com.aiqaramba.samples.shop.Shop;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs an agent from the command line: on the sample shop, or on an application of one's own. */
@Command(
        name = "quickstart",
        sortOptions = false,
        description =
                "Runs an agent in a real browser and checks what you expect. Without options it tests the sample shop:"
                        + " live on Gemini when GEMINI_API_KEY (or Vertex AI) is set, else from a recording.",
        footer = {"", "Exit code: 0 passed, 1 failed or inconclusive, 2 wrong use or settings."})
public final class Quickstart implements Callable<Integer> {
    private static final int WRONG_USE = 2;

    @Option(names = "--url", description = "Where to start, for an application of your own.")
    private @Nullable String url;

    @Option(names = "--goal", description = "What to do there, in plain language.")
    private @Nullable String goal;

    @Option(names = "--expect", description = "What should hold at the end. Can be given several times.")
    private List<String> expectations = List.of();

    @Option(
            names = "--allow-origin",
            description = "An origin that pages may reach beside that of --url. Can be given several times; * is all.")
    private List<String> origins = List.of();

    @Option(
            names = "--sign-in",
            description = "Let the agent sign in at --url. User name and password are taken from AIQARAMBA_USERNAME and"
                    + " AIQARAMBA_PASSWORD, or asked for at the terminal.")
    private boolean signIn;

    @Option(
            names = "--provider",
            description =
                    "Who is asked instead of Gemini: ${COMPLETION-CANDIDATES}. Needs --model; the key is taken from"
                            + " <provider>_API_KEY, and those on this machine need none.")
    private @Nullable OpenAiProvider provider;

    @Option(names = "--base-url", description = "A gateway that speaks the API of Gemini, or of --provider.")
    private @Nullable String baseUrl;

    @Option(names = "--model", description = "The name of the model, as its provider writes it.")
    private @Nullable String model;

    @Option(names = "--stream", description = "Show what the model thinks while it does.")
    private boolean streaming;

    @Option(names = "--record", description = "Write the model's answers to this file.")
    private @Nullable Path record;

    @Option(names = "--replay", description = "Take the model's answers from this file instead of a model.")
    private @Nullable Path replay;

    @Option(names = "--report", description = "Where to write the report. Default: ${DEFAULT-VALUE}")
    private Path report = Path.of("aiqaramba-report.html");

    @Option(names = "--headed", description = "Show the browser.")
    private boolean headed;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli fills it in and reads it
    private boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    private final Map<String, String> environment;

    Quickstart(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Starts the quickstart.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(new Quickstart(environment))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof AiqarambaException || failure instanceof IllegalArgumentException) {
                        line.getErr().println(failure.getMessage());
                        return WRONG_USE;
                    }
                    throw failure;
                });
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = commandLine().getOut();
        Models models = new Models(
                environment,
                Optional.ofNullable(provider),
                Optional.ofNullable(baseUrl),
                Optional.ofNullable(model),
                streaming);
        boolean ownSite = url != null;
        if (ownSite != (goal != null) || ownSite == expectations.isEmpty()) {
            throw new CommandLine.ParameterException(
                    commandLine(), "--url, --goal and --expect belong together: give all three, or none of them.");
        }
        try (Models.Choice choice = models.choose(ownSite, Optional.ofNullable(replay), Optional.ofNullable(record))) {
            out.println(choice.headline());
            out.flush();
            return url == null
                    ? testShop(choice, out)
                    : test(Assignment.on(url, String.valueOf(goal), expectations, origins, signIn()), choice, out);
        }
    }

    private Optional<SignIn> signIn() {
        return signIn ? Optional.of(SignIn.from(environment)) : Optional.empty();
    }

    private int testShop(Models.Choice choice, PrintWriter out) throws IOException {
        try (Shop shop = Shop.start()) {
            out.println("The sample shop is at " + shop.url());
            return test(Assignment.onShop(shop), choice, out);
        }
    }

    private int test(Assignment assignment, Models.Choice choice, PrintWriter out) {
        out.println("Goal: " + assignment.task().goal());
        AgentRunner runner = AgentRunner.builder()
                .model(choice.model())
                .browsers(headed ? LocalBrowsers.headed() : LocalBrowsers.headless())
                .storesInMemory()
                .credentials(assignment.vault())
                .listener(new ConsoleProgress(out))
                .build();
        Run run = runner.run(assignment.task());
        run.report().writeTo(report);
        new Summary(out).print(run, report);
        return run.verdict().status() == Verdict.Status.PASSED ? 0 : 1;
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("picocli fills in the specification before it calls.");
        }
        return spec.commandLine();
    }
}
