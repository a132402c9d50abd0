package com.aiqaramba.verification.documentation;

import static com.aiqaramba.verification.documentation.Quote.constant;
import static com.aiqaramba.verification.documentation.Quote.grouped;
import static com.aiqaramba.verification.documentation.Quote.hours;
import static com.aiqaramba.verification.documentation.Quote.mebibytes;
import static com.aiqaramba.verification.documentation.Quote.millis;
import static com.aiqaramba.verification.documentation.Quote.minutes;
import static com.aiqaramba.verification.documentation.Quote.option;
import static com.aiqaramba.verification.documentation.Quote.row;
import static com.aiqaramba.verification.documentation.Quote.seconds;
import static com.aiqaramba.verification.documentation.Quote.text;

import com.aiqaramba.core.agent.ObservationLimits;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.store.InMemoryArtifactStore;
import com.aiqaramba.core.store.InMemoryRunStore;
import com.aiqaramba.langchain4j.LangChain4jChatModel;
import com.aiqaramba.llm.gemini.GeminiChatModel;
import com.aiqaramba.llm.internal.ClientSettings;
import com.aiqaramba.llm.resilience.CircuitBreakingChatModel;
import com.aiqaramba.llm.resilience.RateLimitedChatModel;
import com.aiqaramba.llm.retry.RetryPolicy;
import com.aiqaramba.retention.InMemoryReceiptStore;
import com.aiqaramba.retention.RetentionSweeper;
import com.aiqaramba.test.ScriptedChatModel;
import com.aiqaramba.video.Mp4VideoEncoder;
import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import java.util.stream.Stream;

/** The numbers of the code that the documents repeat. */
final class Quotes {
    /** Defaults of other programs, and numbers that happen to stand in such a sentence. */
    static final List<Quote> OF_OTHERS = List.of(
            text("docs/decisions/0014-own-driver-process.md", "3 minutes by default"),
            text("docs/decisions/0020-langchain4j-core-alone.md", "LangChain4j 1.20"),
            text("docs/models.md", "logs against abuse are kept up to 30 days"),
            text("docs/models.md", "kept 30 days for audits"),
            text("samples/containers/README.md", "session timeout 300 s"),
            text("samples/containers/README.md", "| 700 s |"));

    private static final ScriptedChatModel MODEL = ScriptedChatModel.script().build();

    private Quotes() {}

    static List<Quote> all() {
        return Stream.of(runs(), models(), browsers(), containers(), rest(), javadoc())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Quote> runs() {
        String document = "docs/architecture.md";
        String loop = "core.internal.loop.";
        return List.of(
                row(document, "iterations", "{}", Limits.DEFAULT.iterations()),
                row(document, "tokens", "{}", grouped(Limits.DEFAULT.tokens())),
                row(document, "wall time", "{} minutes", minutes(Limits.DEFAULT.wallTime())),
                row(document, "one answer", "{} tokens", grouped(Limits.DEFAULT.answerTokens())),
                text(
                        document,
                        "at most {} characters; then",
                        grouped(constant("core.internal.prompt.History", "LIMIT"))),
                text(
                        document,
                        "Elements get at most {} characters and plain text {}",
                        grouped(ObservationLimits.DEFAULT.structure()),
                        grouped(ObservationLimits.DEFAULT.text())),
                text(document, "grows, to {} messages at most", constant(loop + "Conversation", "LONGEST")),
                text(
                        document,
                        "only `finish`, {} tokens",
                        grouped(constant(loop + "Conversation", "LAST_ANSWER_TOKENS"))),
                text(document, "({} characters a token", constant(loop + "TokenEstimate", "CHARACTERS_PER_TOKEN")),
                text(document, "{} a picture", grouped(constant(loop + "TokenEstimate", "TOKENS_PER_IMAGE"))),
                text(document, "longer than {} characters", grouped(constant(loop + "ModelAnswer", "LONGEST"))),
                text(document, "more than {} calls", constant(loop + "ModelAnswer", "MOST_CALLS")),
                text(
                        document,
                        "what the model says at most {} characters",
                        grouped(constant(loop + "Journal", "THOUGHT_KEPT"))),
                text(document, "an element with {}", constant("core.check.PageText", "EVIDENCE")),
                text(document, "({} hour, unless it says", hours(option(sweeper(), "interval"))));
    }

    private static RetentionSweeper.Builder sweeper() {
        var runs = new InMemoryRunStore();
        return RetentionSweeper.builder(runs, runs, new InMemoryArtifactStore(), new InMemoryReceiptStore());
    }

    private static List<Quote> models() {
        RetryPolicy policy = RetryPolicy.DEFAULT;
        String waits = waits(policy);
        Object timeout = option(new ClientSettings(), "timeout");
        return List.of(
                text("README.md", "default `{}`", GeminiChatModel.DEFAULT_MODEL),
                text("docs/models.md", "at most {} times, after about {} seconds", policy.retries(), waits),
                text("docs/models.md", "one above {} seconds", seconds(policy.longestHint())),
                text("docs/models.md", "no whole answer within {} s", seconds(timeout)),
                text(
                        "docs/models.md",
                        "more than {} MB",
                        mebibytes(constant("llm.gemini.GeminiChatModel", "MAX_BODY_BYTES"))),
                text(
                        "docs/resilience.md",
                        "{} after the first attempt, waits of about {} seconds",
                        policy.retries(),
                        waits),
                row(
                        "docs/resilience.md",
                        "`RateLimitedChatModel`",
                        "`longestWait` {} minutes",
                        minutes(option(RateLimitedChatModel.builder(MODEL, 1), "longestWait"))),
                row(
                        "docs/resilience.md",
                        "`CircuitBreakingChatModel`",
                        "`failures` {}, `pause` {} seconds",
                        option(CircuitBreakingChatModel.builder(MODEL), "failures"),
                        seconds(option(CircuitBreakingChatModel.builder(MODEL), "pause"))),
                text(
                        "docs/langchain4j.md",
                        "{} seconds unless set",
                        seconds(option(LangChain4jChatModel.builder(new ChatModel() {}), "timeout"))),
                text(
                        "docs/recordings.md",
                        "({} at most, {} characters each)",
                        constant("llm.recording.Difference", "MAX_LINES"),
                        constant("llm.recording.Difference", "MAX_LINE_LENGTH")));
    }

    private static String waits(RetryPolicy policy) {
        List<Long> waits = Stream.iterate((double) seconds(policy.firstWait()), wait -> wait * policy.multiplier())
                .limit(policy.retries())
                .map(wait -> Math.min(Math.round(wait), seconds(policy.longestWait())))
                .toList();
        List<String> first =
                waits.stream().limit(waits.size() - 1).map(String::valueOf).toList();
        return String.join(", ", first) + " and " + waits.get(waits.size() - 1);
    }

    private static List<Quote> browsers() {
        String document = "docs/browser.md";
        BrowserProfile profile = BrowserProfile.DEFAULT;
        String page = "browser.internal.screenshot.";
        return List.of(
                row(document, "tabs in all", "{}", Limits.DEFAULT.tabs()),
                row(document, "downloads", "{} MiB in all", mebibytes(Limits.DEFAULT.downloadBytes())),
                text(document, "nobody has used for {} seconds", seconds(profile.idleTimeout())),
                text(
                        document,
                        "a command {} seconds more",
                        seconds(constant("browser.internal.driver.CommandTimeout", "DEFAULT"))),
                text(document, "allows {} browsers at once in the JVM", constant("browser.BrowserLimit", "BROWSERS")),
                text(document, "for {} minutes at most", minutes(constant("browser.BrowserLimit", "MAX_WAIT"))),
                text(document, "At most {} browsers start at once", constant("browser.BrowserQueue", "STARTS_AT_ONCE")),
                text(
                        document,
                        "Every {} seconds they are looked after",
                        seconds(constant("browser.WarmBrowsers", "LOOK"))),
                text(document, "{} in width, secrets covered", constant(page + "Camera", "LONGEST_SIDE")),
                text(document, "{} characters at most", constant("browser.internal.download.FileNames", "LONGEST")),
                text(
                        document,
                        "{}; the observation shows {} lines",
                        constant("browser.internal.network.NetworkRefusals", "MOST"),
                        constant("browser.internal.session.RefusalNotices", "MOST")),
                text("docs/grid.md", "idle for {} seconds", seconds(profile.idleTimeout())),
                text("docs/grid.md", "then load a page for {},", seconds(profile.pageLoadTimeout())),
                text("docs/grid.md", "above {}.", seconds(profile.idleTimeout().plus(profile.pageLoadTimeout()))),
                text(
                        "docs/grid.md",
                        "longer than {} seconds, the browser is told",
                        millis(constant("browser.internal.grid.SessionEnd", "POLITE")) / 1000.0),
                text(
                        "docs/grid.md",
                        "stops after {} seconds",
                        millis(constant("browser.internal.grid.GridSessions", "END")) / 1000.0));
    }

    private static List<Quote> containers() {
        String document = "docs/containers.md";
        String docker = "docker.DockerBrowsers";
        return List.of(
                row(document, "browsers at once in this JVM", "{}", constant("browser.BrowserLimit", "BROWSERS")),
                row(document, "memory, without swap", "{} GiB", mebibytes(constant(docker, "MEMORY_BYTES")) / 1024),
                row(
                        document,
                        "each of the three folders in memory, which count as memory",
                        "{} MiB",
                        mebibytes(constant(docker, "TEMPORARY_BYTES"))),
                row(document, "processors", "{}", Math.round((double) constant(docker, "PROCESSORS"))),
                row(document, "processes and threads", "{}", constant(docker, "PROCESSES")),
                row(
                        document,
                        "lifetime, from the start of the browser",
                        "{} hours",
                        hours(constant(docker, "LIFETIME"))),
                row(
                        document,
                        "one command",
                        "page load + {} s",
                        seconds(constant("browser.internal.driver.CommandTimeout", "DEFAULT"))),
                row(
                        document,
                        "one answer of the engine",
                        "{} s",
                        seconds(constant("docker.internal.engine.EngineCalls", "LONGEST"))));
    }

    private static List<Quote> rest() {
        return List.of(
                text(
                        "docs/video.md",
                        "every {} ms at most",
                        millis(constant("browser.internal.screenshot.VideoCamera", "INTERVAL"))),
                text(
                        "docs/video.md",
                        "younger than {} ms",
                        millis(constant("browser.internal.screenshot.VideoCamera", "INTERVAL"))),
                text(
                        "docs/video.md",
                        "a queue of {} pictures",
                        constant("video.internal.recording.Recorder", "MOST_WAITING")),
                text(
                        "docs/video.md",
                        "which takes {} seconds at most",
                        constant("video.internal.recording.Recorder", "LONGEST_FINISH_SECONDS")),
                text("docs/video.md", "after {} minutes or", minutes(option(Mp4VideoEncoder.builder(), "longest"))),
                text("docs/video.md", "or {} MB (", (long) option(Mp4VideoEncoder.builder(), "mostBytes") / 1_000_000),
                text(
                        "docs/video.md",
                        "at most {} MB;",
                        (int) constant("core.report.VideoPlayer", "LARGEST") / 1_000_000));
    }

    /** Exported types that speak of a default which is not in their own file. */
    private static List<Quote> javadoc() {
        String folder = "aiqaramba-llm/src/main/java/com/aiqaramba/llm/";
        Object timeout = option(new ClientSettings(), "timeout");
        return List.of(
                text(folder + "gemini/GeminiChatModel.java", "The default is {} seconds", seconds(timeout)),
                text(folder + "openai/OpenAiChatModel.java", "The default is {} seconds", seconds(timeout)));
    }
}
