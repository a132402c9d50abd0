package com.aiqaramba.core.spi;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunKey;
import java.util.List;
import java.util.Optional;

/**
 * Store of the files of runs: screenshots, videos and downloads. Implementations must be thread-safe; the runner calls
 * on the run's thread. Every method throws {@link StoreException} when the storage fails; then nothing has changed.
 *
 * @since 0.1.0
 */
public interface ArtifactStore {
    /**
     * Stores a file or replaces the one of the same name, whole or not at all.
     *
     * @param key whose file it is
     * @param artifact the file
     */
    void put(RunKey key, Artifact artifact);

    /**
     * Reads a file.
     *
     * @param key whose file it is
     * @param id its name
     * @return the file, empty when there is none
     */
    Optional<Artifact> find(RunKey key, ArtifactId id);

    /**
     * Lists the files of a run.
     *
     * @param key which run
     * @return their names in alphabetical order
     */
    List<ArtifactId> list(RunKey key);

    /**
     * Deletes every file of a run. A second call does nothing.
     *
     * @param key which run
     * @return how many there were
     */
    int deleteAll(RunKey key);
}
