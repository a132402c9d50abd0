package com.aiqaramba.core.store;

import com.aiqaramba.core.internal.file.PlainFiles;
import com.aiqaramba.core.internal.file.PlainFolders;
import com.aiqaramba.core.internal.file.WholeFile;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.spi.ArtifactStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Store of artifacts in files, each with its plain bytes under its own name; the package's description shows the
 * layout. Several processes may use the same folder on a local disk. What has returned survives a kill of the process;
 * a file is there whole or not at all. One that was changed since, or put there by somebody else, is refused; {@link
 * #deleteAll} deletes it too. Links are not followed.
 *
 * <p>Files are written as they are: put the folder on an encrypted disk. An interrupt of the calling thread does not
 * break off a method and stays set.
 *
 * <p>Thread-safe.
 *
 * @since 0.1.0
 */
public final class FileArtifactStore implements ArtifactStore {
    private static final int LARGEST = 1024 * 1024 * 1024;

    private final RunFolders folders;

    /**
     * Opens a store and makes its folder when it is missing.
     *
     * @param root where the store makes its folder {@code artifacts}; may be shared with the other file stores
     * @throws com.aiqaramba.core.error.StoreException when the folder cannot be made or written to, is a link, belongs
     *     to another user, or can be written to by others
     */
    public FileArtifactStore(Path root) {
        folders = RunFolders.open(root, "artifacts");
    }

    @Override
    public void put(RunKey key, Artifact artifact) {
        folders.locked("store file " + artifact.id(), key, folder -> {
            Path file = folder.resolve(KeyNames.of(artifact.id()));
            if (artifact.bytes().length > LARGEST) {
                throw StoreFailures.tooLarge(file, artifact.bytes().length, LARGEST);
            }
            folders.create(key);
            new ArtifactIndex(folder, key).add(artifact);
            WholeFile.alone(file).write(artifact.bytes());
            return key;
        });
    }

    @Override
    public Optional<Artifact> find(RunKey key, ArtifactId id) {
        return folders.locked("read file " + id, key, folder -> {
            Path file = folder.resolve(KeyNames.of(id));
            Optional<byte[]> bytes = PlainFiles.read(file, LARGEST);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            String mediaType = new ArtifactIndex(folder, key)
                    .mediaType(id, bytes.get())
                    .orElseThrow(() -> StoreFailures.damaged(file, "no line of +index.jsonl beside it fits it"));
            return Optional.of(Artifact.of(id, mediaType, bytes.get()));
        });
    }

    @Override
    public List<ArtifactId> list(RunKey key) {
        return folders.reading("list the files", key, FileArtifactStore::idsIn);
    }

    @Override
    public int deleteAll(RunKey key) {
        return folders.deleting("delete the files", key, () -> {
            int files = count(folders.of(key));
            folders.delete(key);
            return files;
        });
    }

    private static int count(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                ? idsIn(folder).size()
                : 0;
    }

    /** Whatever stands under the name of an artifact, since it is deleted and reported with the others. */
    private static List<ArtifactId> idsIn(Path folder) throws IOException {
        return PlainFolders.list(folder).stream()
                .flatMap(file -> KeyNames.artifact(file).stream())
                .sorted(Comparator.comparing(ArtifactId::value))
                .toList();
    }
}
