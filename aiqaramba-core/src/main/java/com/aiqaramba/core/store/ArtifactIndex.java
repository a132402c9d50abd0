package com.aiqaramba.core.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Artifact;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The file {@code +index.jsonl} beside a run's artifacts: a line for each one that was stored, with its media type and
 * SHA-256. The line comes before the file, and lines of files that were replaced stay; the line that fits a file is
 * therefore there whatever breaks off. A damaged line costs its artifact alone. The caller holds the run's lock.
 */
final class ArtifactIndex {
    private static final long LARGEST = 64L * 1024 * 1024;
    private static final byte[] NONE = {};

    private final RunKey key;
    private final LineFile lines;

    ArtifactIndex(Path folder, RunKey key) {
        this.key = key;
        this.lines = new LineFile(folder.resolve("+index.jsonl"), LARGEST);
    }

    void add(Artifact artifact) throws IOException {
        byte[] line = JsonLine.write(
                columns -> columns.put("tenant", key.tenant().value())
                        .put("run", key.run().value())
                        .put("file", artifact.id().value())
                        .put("mediaType", artifact.mediaType())
                        .put("sha256", sha256(artifact.bytes())),
                NONE);
        // What a killed process left of a line gets an end of its own, and is passed over from then on.
        lines.append(lines.readEnd().rest().length == 0 ? line : behindAnEnd(line), 0);
    }

    /** Returns the media type with which these bytes were stored under this name, empty when they never were. */
    Optional<String> mediaType(ArtifactId id, byte[] bytes) throws IOException {
        String sum = sha256(bytes);
        String found = null;
        for (byte[] line : lines.read().whole()) {
            try {
                JsonLine read = JsonLine.read(line);
                StoreFailures.requireOwn(read, key);
                boolean fits = read.text("file").equals(id.value())
                        && read.text("sha256").equals(sum);
                found = fits ? read.text("mediaType") : found;
            } catch (DamagedLineException e) {
                // Another line may be the right one.
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] behindAnEnd(byte[] line) {
        byte[] longer = Arrays.copyOf("\n".getBytes(UTF_8), line.length + 1);
        System.arraycopy(line, 0, longer, 1, line.length);
        return longer;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
