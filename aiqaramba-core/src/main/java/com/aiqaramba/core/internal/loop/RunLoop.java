package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.agent.Expectation;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.error.AiqarambaException;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.run.RunFiles;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunOutcome.Kind;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.SessionRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loop of one run, from opening its browser to its stored summary. Whatever happens, the browser is closed and a
 * summary returned.
 */
public final class RunLoop {
    private static final Logger LOG = LoggerFactory.getLogger(RunLoop.class);

    private final RunSettings settings;
    private final RunInput input;
    private final RunControl control;
    private final Journal journal;
    private final RunArtifacts artifacts;
    private final Budget budget;
    private final VideoRecorder film;
    private final Instant startedAt;
    private RunFiles files = RunFiles.NONE;
    private List<String> pageErrors = List.of();

    public RunLoop(RunSettings settings, RunInput given, RunControl control) {
        this.settings = settings;
        this.control = control;
        this.journal = new Journal(settings, given);
        this.input = journal.masked(given);
        this.artifacts = new RunArtifacts(input.key(), settings.artifacts());
        this.budget = new Budget(settings, input, journal);
        this.film = new VideoRecorder(input.clock());
        this.startedAt = input.clock().instant();
    }

    /** An {@link Error} passes through, after the run was stored as ended. */
    public RunSummary run() {
        journal.started(input.task());
        try {
            return end(drive());
        } catch (Error fatal) {
            endAnyway(fatal);
            throw fatal;
        } finally {
            input.redactor().close();
            film.close();
            control.restoreInterrupt();
        }
    }

    /** The steps that are complete and stored. */
    public List<Step> steps() {
        return journal.steps();
    }

    private Conclusion drive() {
        CompletableFuture<Boolean> deadline = startDeadline(input.agent().limits());
        control.enter();
        try {
            journal.save(summary(new Conclusion(
                    RunOutcome.of(Kind.RUNNING, "The run is going on, or its process died."),
                    Verdict.inconclusive("The run has not ended."))));
            return inBrowser();
        } catch (InterruptedException stopped) {
            return Conclusion.early(control.interrupted());
        } catch (ModelException failed) {
            return failed(Kind.MODEL_FAILED, failed);
        } catch (BrowserException failed) {
            return failed(Kind.BROWSER_FAILED, failed);
        } catch (StoreException failed) {
            return failed(Kind.STORE_FAILED, failed);
        } catch (ConfigurationException failed) {
            return failed(Kind.MISCONFIGURED, failed);
        } catch (AiqarambaException failed) {
            return failed(Kind.INTERNAL_ERROR, failed);
        } catch (RuntimeException defect) {
            return unexpected(defect);
        } finally {
            deadline.complete(false);
            control.leave();
        }
    }

    private Conclusion inBrowser() throws InterruptedException {
        settings.video().ifPresent(encoder -> film.begin(encoder, input));
        SessionRequest request = SessionRequest.builder(input.key())
                .limits(input.agent().limits())
                .profile(profile())
                .network(input.task().network())
                .secrets(input.secrets())
                .redactor(input.redactor())
                .listener(listener())
                .build();
        BrowserSession session = new MaskedSession(settings.browsers().open(request), input.redactor());
        try {
            Conclusion conclusion = step(session);
            files = new RunFileCollector(session, input, artifacts).keep(conclusion.verdict());
            pageErrors = PageErrors.of(session);
            return conclusion;
        } finally {
            control.leave();
            session.close();
        }
    }

    private Conclusion step(BrowserSession session) throws InterruptedException {
        if (input.agent().pictures()) {
            session.expectScreenshot();
        }
        ActionResult opened = session.perform(new NavigateAction(input.task().url()));
        if (!opened.isDone()) {
            return Conclusion.early(
                    RunOutcome.of(Kind.PAGE_UNREACHABLE, "The start page could not be opened: " + opened.message()));
        }
        // What opening the start page had to say belongs to no action, so it comes with the page.
        PresentPage first = PresentPage.of(session, artifacts, input.agent(), 1, List.of(opened.message()));
        return new StepLoop(settings, input, session, journal, budget, first).run();
    }

    private BrowserProfile profile() {
        BrowserProfile.Builder profile = settings.profile().toBuilder();
        input.task().uploads().ifPresent(profile::uploads);
        input.secrets().httpCredential().ifPresent(profile::httpCredential);
        if (input.agent().limits().downloadBytes() == 0) {
            profile.refuseDownloads();
        }
        return profile.build();
    }

    private SessionListener listener() {
        return new SessionListener() {
            @Override
            public boolean wantsFrames() {
                return film.isOn();
            }

            @Override
            public void frame(Screenshot picture) {
                film.add(picture);
            }

            @Override
            public void queued(int position, Duration patience) {
                String reason = "number " + position + " in the queue for a browser";
                journal.waiting(patience, reason);
            }
        };
    }

    private CompletableFuture<Boolean> startDeadline(Limits limits) {
        RunOutcome reached = RunOutcome.of(
                Kind.TIME_EXHAUSTED, "The run reached its limit of " + limits.wallTime() + " before it concluded.");
        CompletableFuture<Boolean> deadline = new CompletableFuture<>();
        CompletableFuture<Void> unused = deadline.completeOnTimeout(
                        true, TimeUnit.MILLISECONDS.convert(limits.wallTime()), TimeUnit.MILLISECONDS)
                .thenAccept(expired -> {
                    if (expired) {
                        control.stop(reached);
                    }
                });
        return deadline;
    }

    private Conclusion failed(Kind kind, RuntimeException failure) {
        return Conclusion.early(RunOutcome.of(kind, String.valueOf(failure.getMessage())));
    }

    private Conclusion unexpected(Throwable defect) {
        // Neither message nor cause: both may quote the page or a secret.
        LOG.error(
                "Run {} met an unexpected {} at {}",
                input.key(),
                defect.getClass().getName(),
                List.of(defect.getStackTrace()));
        return Conclusion.early(RunOutcome.of(
                Kind.INTERNAL_ERROR,
                "An unexpected " + defect.getClass().getName() + " ended the run; the log says where."));
    }

    private void endAnyway(Error fatal) {
        try {
            end(unexpected(fatal));
        } catch (RuntimeException | Error alsoFatal) {
            fatal.addSuppressed(alsoFatal);
        }
    }

    private RunSummary end(Conclusion reached) {
        RunSummary run = summary(reached).toBuilder()
                .files(files)
                .pageErrors(pageErrors)
                .video(film.develop(artifacts))
                .build();
        return journal.ended(save(run).map(lost -> ended(run, lost)).orElse(run));
    }

    /** Stores how the run ended; what keeps it from being stored takes the place of its conclusion. */
    private Optional<Conclusion> save(RunSummary run) {
        if (!journal.isBegun()) {
            return Optional.empty();
        }
        boolean storeFailed = run.outcome().kind() == Kind.STORE_FAILED;
        try {
            journal.save(run);
            return Optional.empty();
        } catch (StoreException failed) {
            return storeFailed ? Optional.empty() : Optional.of(failed(Kind.STORE_FAILED, failed));
        } catch (RuntimeException defect) {
            return Optional.of(unexpected(defect));
        }
    }

    private static RunSummary ended(RunSummary run, Conclusion conclusion) {
        return run.toBuilder()
                .outcome(conclusion.outcome())
                .verdict(conclusion.verdict())
                .build();
    }

    private RunSummary summary(Conclusion conclusion) {
        Task task = input.task();
        RunSummary.Builder summary = RunSummary.builder(input.key())
                .goal(task.goal())
                .url(task.url())
                .expectations(
                        task.expectations().stream().map(Expectation::words).toList())
                .retention(task.retention())
                .startedAt(startedAt)
                .duration(Duration.between(startedAt, input.clock().instant()))
                .outcome(conclusion.outcome())
                .verdict(conclusion.verdict())
                .usage(budget.used())
                .models(journal.models())
                .steps(steps().size())
                .askedModel(settings.model().description());
        budget.cost().ifPresent(summary::cost);
        conclusion.answer().ifPresent(summary::answer);
        return summary.build();
    }
}
