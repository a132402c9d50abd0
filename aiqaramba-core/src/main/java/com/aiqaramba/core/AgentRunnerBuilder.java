package com.aiqaramba.core;

import com.aiqaramba.core.budget.PriceTable;
import com.aiqaramba.core.internal.loop.Listeners;
import com.aiqaramba.core.internal.loop.RunSettings;
import com.aiqaramba.core.internal.time.MonotonicClock;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.spi.ArtifactStore;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserProvider;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.spi.CredentialVault;
import com.aiqaramba.core.spi.Guardrail;
import com.aiqaramba.core.spi.RunListener;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.spi.TenantBudget;
import com.aiqaramba.core.spi.VideoEncoder;
import com.aiqaramba.core.store.InMemoryArtifactStore;
import com.aiqaramba.core.store.InMemoryRunStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link AgentRunner}. Model, browsers and stores are required. Not thread-safe.
 *
 * <p>Defaults: no credentials, {@link Guardrail#TASK_ORIGINS}, {@link BrowserProfile#DEFAULT}, no listeners, no video,
 * no prices, no budgets of tenants, a second look by the same model, the system's clock, random run ids, and for
 * started
 * runs a new daemon thread each,
 * named {@code aiqaramba-run}, that ends with its run.
 *
 * @since 0.1.0
 */
public final class AgentRunnerBuilder {
    private @Nullable ChatModel model;
    private @Nullable BrowserProvider browsers;
    private @Nullable RunStore runs;
    private @Nullable ArtifactStore artifacts;
    private CredentialVault vault = CredentialVault.EMPTY;
    private Guardrail guardrail = Guardrail.TASK_ORIGINS;
    private BrowserProfile profile = BrowserProfile.DEFAULT;
    private final List<RunListener> listeners = new ArrayList<>();
    private @Nullable VideoEncoder video;
    private @Nullable PriceTable prices;
    private TenantBudget tenantBudget = TenantBudget.UNLIMITED;
    private boolean looksTwice = true;
    private @Nullable ChatModel reviewer;
    private Supplier<InstantSource> clocks = MonotonicClock::start;
    private Supplier<RunId> runIds = () -> new RunId(UUID.randomUUID().toString());
    private Executor executor = AgentRunnerBuilder::onNewThread;

    AgentRunnerBuilder() {}

    /**
     * Sets the model. Required.
     *
     * @param chatModel the model
     * @return this builder
     */
    public AgentRunnerBuilder model(ChatModel chatModel) {
        model = chatModel;
        return this;
    }

    /**
     * Sets the source of browsers. Required.
     *
     * @param provider the provider
     * @return this builder
     */
    public AgentRunnerBuilder browsers(BrowserProvider provider) {
        browsers = provider;
        return this;
    }

    /**
     * Sets the stores of runs and their files. Required, unless {@link #storesInMemory} is chosen.
     *
     * @param runStore keeps runs and steps
     * @param artifactStore keeps screenshots and videos
     * @return this builder
     */
    public AgentRunnerBuilder stores(RunStore runStore, ArtifactStore artifactStore) {
        runs = runStore;
        artifacts = artifactStore;
        return this;
    }

    /**
     * Keeps everything in memory: it is lost with the process, and never freed before.
     *
     * @return this builder
     */
    public AgentRunnerBuilder storesInMemory() {
        return stores(new InMemoryRunStore(), new InMemoryArtifactStore());
    }

    /**
     * Sets the vault that opens credentials. The default has none.
     *
     * @param credentialVault the vault
     * @return this builder
     */
    public AgentRunnerBuilder credentials(CredentialVault credentialVault) {
        vault = credentialVault;
        return this;
    }

    /**
     * Sets the guardrail, which allows or refuses actions. The default is {@link Guardrail#TASK_ORIGINS}; a guardrail
     * given here replaces it.
     *
     * @param actionGuardrail the guardrail
     * @return this builder
     */
    public AgentRunnerBuilder guardrail(Guardrail actionGuardrail) {
        guardrail = actionGuardrail;
        return this;
    }

    /**
     * Sets how browsers are set up. The default is {@link BrowserProfile#DEFAULT}.
     *
     * @param browserProfile the profile
     * @return this builder
     */
    public AgentRunnerBuilder profile(BrowserProfile browserProfile) {
        profile = browserProfile;
        return this;
    }

    /**
     * Adds a listener; several are told in the order in which they were added.
     *
     * @param listener hears what happens
     * @return this builder
     */
    public AgentRunnerBuilder listener(RunListener listener) {
        listeners.add(listener);
        return this;
    }

    /**
     * Records a video of every run and stores it as an artifact. The default is not to record. A run takes longer with
     * it, because the browser is asked for pictures. What goes wrong with a video is a notice of the run and changes
     * nothing else.
     *
     * @param encoder makes the videos
     * @return this builder
     */
    public AgentRunnerBuilder video(VideoEncoder encoder) {
        video = encoder;
        return this;
    }

    /**
     * Sets the prices of the models. With them, runs tell their costs and can be limited in money. The default is not
     * to know prices.
     *
     * @param table the prices of the models that may answer
     * @return this builder
     */
    public AgentRunnerBuilder prices(PriceTable table) {
        prices = table;
        return this;
    }

    /**
     * Sets the budget that all runs of a tenant share. The default is {@link TenantBudget#UNLIMITED}.
     *
     * @param budget the budget; runners can share it
     * @return this builder
     */
    public AgentRunnerBuilder tenantBudget(TenantBudget budget) {
        tenantBudget = budget;
        return this;
    }

    /**
     * Sets whether a run that would be {@code PASSED} is looked at a second time: the model is asked once, in a
     * conversation of its own that has the evidence but not the history, whether the evidence shows what is expected.
     * What it says can lower the verdict to {@code INCONCLUSIVE} and never raise it; so does a look that could not be
     * made or read. It counts in the budget. The default is true.
     *
     * @param looks false to let the checks alone decide
     * @return this builder
     */
    public AgentRunnerBuilder secondLook(boolean looks) {
        looksTwice = looks;
        return this;
    }

    /**
     * Sets the model that looks a second time. The default is the one that acts.
     *
     * @param chatModel the model
     * @return this builder
     */
    public AgentRunnerBuilder secondLookModel(ChatModel chatModel) {
        reviewer = chatModel;
        return this;
    }

    /**
     * Sets the executor of started runs. Each run occupies one thread until it ends. The default is a new daemon thread
     * for each.
     *
     * @param runExecutor the host's executor
     * @return this builder
     */
    public AgentRunnerBuilder executor(Executor runExecutor) {
        executor = runExecutor;
        return this;
    }

    /**
     * Sets the clock. The default reads the system's clock when a run begins and measures from there on, so that a
     * correction of the system's clock neither prolongs nor ends a run.
     *
     * @param source the clock
     * @return this builder
     */
    public AgentRunnerBuilder clock(InstantSource source) {
        clocks = () -> source;
        return this;
    }

    /**
     * Sets the source of run ids. The default is random UUIDs; every id must be used once only.
     *
     * @param ids called once for each run, from any thread
     * @return this builder
     */
    public AgentRunnerBuilder runIds(Supplier<RunId> ids) {
        runIds = ids;
        return this;
    }

    /**
     * Builds the runner.
     *
     * @return the runner
     * @throws IllegalStateException when model, browsers or stores are missing
     */
    public AgentRunner build() {
        RunSettings settings = new RunSettings(
                require(model, "model(...)"),
                require(browsers, "browsers(...)"),
                profile,
                guardrail,
                new Listeners(listeners),
                require(runs, "stores(...) or storesInMemory()"),
                require(artifacts, "stores(...) or storesInMemory()"),
                Optional.ofNullable(video),
                Optional.ofNullable(prices),
                tenantBudget,
                looksTwice ? Optional.ofNullable(reviewer).or(() -> Optional.ofNullable(model)) : Optional.empty());
        return new AgentRunner(settings, vault, executor, runIds, clocks);
    }

    private static <T> T require(@Nullable T part, String method) {
        if (part == null) {
            throw new IllegalStateException("An agent runner needs " + method + ".");
        }
        return part;
    }

    private static void onNewThread(Runnable run) {
        Thread thread = new Thread(run, "aiqaramba-run");
        thread.setDaemon(true);
        thread.start();
    }
}
