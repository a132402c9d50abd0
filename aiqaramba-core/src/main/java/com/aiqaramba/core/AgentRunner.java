package com.aiqaramba.core;

import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.error.CredentialException;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.internal.answer.AnswerForm;
import com.aiqaramba.core.internal.codec.RunCodec;
import com.aiqaramba.core.internal.loop.RunControl;
import com.aiqaramba.core.internal.loop.RunInput;
import com.aiqaramba.core.internal.loop.RunLoop;
import com.aiqaramba.core.internal.loop.RunSettings;
import com.aiqaramba.core.internal.loop.SecretGate;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.spi.BrowserProvider;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.spi.CredentialVault;
import com.aiqaramba.core.tenant.TenantId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runner of agents. One runner serves any number of runs, in parallel too. Thread-safe.
 *
 * <p>Whatever exception a model, a browser, a store or another plug-in throws becomes the outcome of the run. An
 * {@link Error} passes through to the caller, after the run was stored as ended with {@code INTERNAL_ERROR}.
 *
 * <pre>{@code
 * var runner = AgentRunner.inMemory(model, browsers);
 * Run run = runner.run(Task.on("https://shop.example/")
 *         .goal("Put two pairs of shoes in the cart")
 *         .expect("the cart shows 2 items and the right total")
 *         .build());
 * System.out.println(run.verdict());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class AgentRunner {
    private final RunSettings settings;
    private final CredentialVault vault;
    private final Executor executor;
    private final Supplier<RunId> runIds;
    private final Supplier<InstantSource> clocks;

    AgentRunner(
            RunSettings settings,
            CredentialVault vault,
            Executor executor,
            Supplier<RunId> runIds,
            Supplier<InstantSource> clocks) {
        this.settings = settings;
        this.vault = vault;
        this.executor = executor;
        this.runIds = runIds;
        this.clocks = clocks;
    }

    /**
     * Returns a runner for a first try: what it does is kept in memory and lost with the process.
     *
     * @param model the model
     * @param browsers the source of browsers
     * @return the runner
     */
    public static AgentRunner inMemory(ChatModel model, BrowserProvider browsers) {
        return builder().model(model).browsers(browsers).storesInMemory().build();
    }

    /**
     * Returns a runner for a first try with credentials: what it does is kept in memory and lost with the process.
     *
     * @param model the model
     * @param browsers the source of browsers
     * @param credentials the vault that opens the credentials that tasks name
     * @return the runner
     */
    public static AgentRunner inMemory(ChatModel model, BrowserProvider browsers, CredentialVault credentials) {
        return builder()
                .model(model)
                .browsers(browsers)
                .storesInMemory()
                .credentials(credentials)
                .build();
    }

    /**
     * Begins a runner with a host's own parts.
     *
     * @return the builder
     */
    public static AgentRunnerBuilder builder() {
        return new AgentRunnerBuilder();
    }

    /**
     * Runs a task with the default agent for hosts that have only one tenant, on the calling thread.
     *
     * @param task what to do
     * @return the run, whatever its outcome
     * @throws IllegalArgumentException when the task is a question without expectations; nothing was started
     * @throws CredentialException when a credential that the task names is unknown; nothing was started
     * @throws ConfigurationException when money is limited and the runner has no prices in its currency; nothing was
     *     started
     */
    public Run run(Task task) {
        return run(TenantId.SINGLE, Agent.DEFAULT, task);
    }

    /**
     * Runs a task on the calling thread. An interrupt of the thread ends the run with the outcome {@code CANCELLED};
     * the thread's interrupt flag is set again then.
     *
     * @param tenant whose run it is
     * @param agent who carries it out, within which limits
     * @param task what to do
     * @return the run, whatever its outcome
     * @throws IllegalArgumentException when the task is a question without expectations; nothing was started
     * @throws CredentialException when a credential that the task names is unknown; nothing was started
     * @throws ConfigurationException when money is limited and the runner has no prices in its currency; nothing was
     *     started
     */
    public Run run(TenantId tenant, Agent agent, Task task) {
        return run(input(tenant, agent, task), new RunControl());
    }

    /**
     * Starts a task on the runner's executor.
     *
     * @param tenant whose run it is
     * @param agent who carries it out, within which limits
     * @param task what to do
     * @return the handle by which to wait for the run and to cancel it
     * @throws IllegalArgumentException when the task is a question without expectations; nothing was started
     * @throws CredentialException when a credential that the task names is unknown; nothing was started
     * @throws ConfigurationException when money is limited and the runner has no prices in its currency; nothing was
     *     started
     */
    public RunHandle start(TenantId tenant, Agent agent, Task task) {
        RunInput input = input(tenant, agent, task);
        RunControl control = new RunControl();
        FutureTask<Run> future = new FutureTask<>(() -> run(input, control));
        executor.execute(future);
        return new RunHandle(input.key(), control, future);
    }

    /**
     * Reads a run back from the stores.
     *
     * @param key which run
     * @return the run as far as it is stored, empty when there is none under this key
     * @throws StoreException when the stores cannot be read
     */
    public Optional<Run> find(RunKey key) {
        return settings.runs()
                .find(key)
                .map(stored -> RunCodec.readRun(stored.payloadVersion(), stored.payload()))
                .map(summary -> run(summary, storedSteps(key)));
    }

    /**
     * Asks a question with the default agent for hosts that have only one tenant, on the calling thread.
     *
     * @param task the question, and where to look for the answer
     * @param type the form of the answer, a record, see {@link Answer}
     * @param <T> the form of the answer
     * @return the answer, or the reason why there is none
     * @throws IllegalArgumentException when the type is no record, or has a component that no page can show; nothing
     *     was started
     * @throws CredentialException when a credential that the task names is unknown; nothing was started
     * @throws ConfigurationException when money is limited and the runner has no prices in its currency; nothing was
     *     started
     */
    public <T> Answer<T> ask(Task task, Class<T> type) {
        return ask(TenantId.SINGLE, Agent.DEFAULT, task, type);
    }

    /**
     * Asks a question on the calling thread. The answer is a value of which code has found each component in what a
     * page of the run shows; the model is asked again when it does not have its form or something of it is not found.
     * An interrupt of the thread ends the run with the outcome {@code CANCELLED}; the thread's interrupt flag is set
     * again then.
     *
     * @param tenant whose run it is
     * @param agent who carries it out, within which limits
     * @param task the question, and where to look for the answer
     * @param type the form of the answer, a record, see {@link Answer}
     * @param <T> the form of the answer
     * @return the answer, or the reason why there is none
     * @throws IllegalArgumentException when the type is no record, or has a component that no page can show; nothing
     *     was started
     * @throws CredentialException when a credential that the task names is unknown; nothing was started
     * @throws ConfigurationException when money is limited and the runner has no prices in its currency; nothing was
     *     started
     */
    public <T> Answer<T> ask(TenantId tenant, Agent agent, Task task, Class<T> type) {
        AnswerForm<T> form = AnswerForm.of(type);
        return Answer.of(run(input(tenant, agent, task, Optional.of(form)), new RunControl()), form);
    }

    private RunInput input(TenantId tenant, Agent agent, Task task) {
        if (task.expectations().isEmpty()) {
            throw new IllegalArgumentException("A question alone has no verdict: ask it, or add what is expected.");
        }
        return input(tenant, agent, task, Optional.empty());
    }

    private RunInput input(TenantId tenant, Agent agent, Task task, Optional<AnswerForm<?>> form) {
        settings.checkPrices(agent.limits());
        Redactor redactor = new Redactor();
        SecretGate secrets = new SecretGate(tenant, task, vault, redactor);
        return new RunInput(new RunKey(tenant, runIds.get()), agent, task, form, secrets, redactor, clocks.get());
    }

    private Run run(RunInput input, RunControl control) {
        RunLoop loop = new RunLoop(settings, input, control);
        RunSummary summary = loop.run();
        return run(summary, loop.steps());
    }

    private Run run(RunSummary summary, List<Step> steps) {
        return new Run(summary, steps, id -> settings.artifacts().find(summary.key(), id));
    }

    private List<Step> storedSteps(RunKey key) {
        return settings.runs().steps(key).stream()
                .map(stored -> RunCodec.readStep(stored.payloadVersion(), stored.payload()))
                .toList();
    }
}
