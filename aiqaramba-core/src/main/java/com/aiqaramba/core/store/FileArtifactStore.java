package com.aiqaramba.core.store;

import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.spi.ArtifactStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Keeps artifacts in files; the package's description shows the layout. Several processes may use the same folder on a
 * local disk. What has returned survives a kill of the process; a file is there whole or not at all.
 *
 * <p>Files are written as they are: put the folder on an encrypted disk. An interrupt of the calling thread does not
 * break off a method and stays set.
 *
 * <p>Thread-safe.
 */
public final class FileArtifactStore implements ArtifactStore {
    private static final String MAGIC = "AQAF";

    private final RunFolders folders;

    /**
     * Opens a store and makes its folder when it is missing.
     *
     * @param root where the store makes its folder {@code artifacts}; may be shared with the other file stores
     * @throws com.aiqaramba.core.error.StoreException when the folder cannot be made or written to
     */
    public FileArtifactStore(Path root) {
        folders = RunFolders.open(root, "artifacts");
    }

    @Override
    public void put(RunKey key, Artifact artifact) {
        folders.locked("store file " + artifact.id(), key, () -> {
            folders.create(key);
            Disk.replace(file(key, artifact.id()), encode(artifact));
            return key;
        });
    }

    @Override
    public Optional<Artifact> find(RunKey key, ArtifactId id) {
        return folders.reading("read file " + id, key, () -> {
            Path file = file(key, id);
            Optional<byte[]> bytes = Disk.read(file);
            return bytes.isEmpty() ? Optional.empty() : Optional.of(decode(id, file, bytes.get()));
        });
    }

    @Override
    public List<ArtifactId> list(RunKey key) {
        return folders.reading("list the files", key, () -> idsIn(folders.of(key)));
    }

    @Override
    public int deleteAll(RunKey key) {
        return folders.locked("delete the files", key, () -> {
            int files = idsIn(folders.of(key)).size();
            folders.delete(key);
            return files;
        });
    }

    private Path file(RunKey key, ArtifactId id) {
        return folders.of(key).resolve(Names.of(id));
    }

    private static List<ArtifactId> idsIn(Path folder) throws IOException {
        return Disk.list(folder).stream()
                .filter(Names::isArtifact)
                .map(Names::artifact)
                .sorted(Comparator.comparing(ArtifactId::value))
                .toList();
    }

    private static byte[] encode(Artifact artifact) throws IOException {
        return Envelope.write(MAGIC, out -> {
            out.writeUTF(artifact.mediaType());
            out.write(artifact.bytes());
        });
    }

    private static Artifact decode(ArtifactId id, Path file, byte[] bytes) throws IOException {
        return Envelope.read(MAGIC, file, bytes, in -> new Artifact(id, in.readUTF(), in.readAllBytes()));
    }
}
