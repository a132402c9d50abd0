package com.aiqaramba.core.store;

import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.spi.ArtifactStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Store of artifacts that lasts as long as the process, for tests and first tries. Nothing limits its size.
 * Thread-safe.
 *
 * @since 0.1.0
 */
public final class InMemoryArtifactStore implements ArtifactStore {
    private final Map<RunKey, Map<ArtifactId, Artifact>> runs = new HashMap<>();

    /** Creates an empty store. */
    public InMemoryArtifactStore() {}

    @Override
    public synchronized void put(RunKey key, Artifact artifact) {
        filesOf(key).put(artifact.id(), copy(artifact));
    }

    @Override
    public synchronized Optional<Artifact> find(RunKey key, ArtifactId id) {
        return Optional.ofNullable(runs.getOrDefault(key, Map.of()).get(id)).map(InMemoryArtifactStore::copy);
    }

    @Override
    public synchronized List<ArtifactId> list(RunKey key) {
        return List.copyOf(runs.getOrDefault(key, Map.of()).keySet());
    }

    @Override
    public synchronized int deleteAll(RunKey key) {
        Map<ArtifactId, Artifact> files = runs.remove(key);
        return files == null ? 0 : files.size();
    }

    private Map<ArtifactId, Artifact> filesOf(RunKey key) {
        return runs.computeIfAbsent(key, unused -> new TreeMap<>(Comparator.comparing(ArtifactId::value)));
    }

    private static Artifact copy(Artifact artifact) {
        return Artifact.of(artifact.id(), artifact.mediaType(), artifact.bytes().clone());
    }
}
