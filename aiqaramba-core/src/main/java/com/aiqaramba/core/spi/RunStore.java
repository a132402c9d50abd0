package com.aiqaramba.core.spi;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.RunKey;
import java.util.List;
import java.util.Optional;

/**
 * Store of runs and their steps. Everything that it is given has its secrets masked. Implementations must be
 * thread-safe; the runner calls on the run's thread. Every method throws {@link StoreException} when the storage fails;
 * then nothing has changed. A tenant's data is reached only by keys of that tenant.
 *
 * <pre>{@code
 * var runner = AgentRunner.builder()
 *         .model(model)
 *         .browsers(browsers)
 *         .stores(new FileRunStore(folder), new FileArtifactStore(folder))
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public interface RunStore {
    /**
     * Saves a run if nobody else saved it since it was read. Whole or not at all, and durable on return.
     *
     * @param run what to save; version 1 creates the run, version n + 1 replaces version n
     * @return true when it was saved; false when the store holds another version than {@code run.version() - 1}, in
     *     which case nothing has changed
     */
    boolean save(StoredRun run);

    /**
     * Reads a run.
     *
     * @param key which run
     * @return the run as last saved, empty when there is none under this key
     */
    Optional<StoredRun> find(RunKey key);

    /**
     * Appends a step. Durable on return; steps are never changed afterwards.
     *
     * @param key a run that was saved before
     * @param step the next step: its index is the number of steps so far plus 1
     * @throws StoreException also when the run does not exist or the index is not the next one
     */
    void append(RunKey key, StoredStep step);

    /**
     * Reads the steps of a run.
     *
     * @param key which run
     * @return the steps in their order, empty when there are none or no such run
     */
    List<StoredStep> steps(RunKey key);

    /**
     * Deletes a run with its steps. A second call does nothing.
     *
     * @param key which run
     * @return whether there was one
     */
    boolean delete(RunKey key);
}
