package com.aiqaramba.core.store;

import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.core.tenant.TenantId;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The file {@code run.bin} of a run's folder. */
final class RunFile {
    private static final String MAGIC = "AQRN";

    private RunFile() {}

    static Path in(Path folder) {
        return folder.resolve("run.bin");
    }

    static void write(Path folder, StoredRun run) throws IOException {
        Disk.replace(in(folder), Envelope.write(MAGIC, out -> {
            out.writeUTF(run.key().tenant().value());
            out.writeUTF(run.key().run().value());
            out.writeLong(run.version());
            out.writeUTF(run.retention().name());
            writeInstant(out, run.createdAt());
            out.writeInt(run.payloadVersion());
            out.write(run.payload());
        }));
    }

    private static void writeInstant(DataOutputStream out, Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    static Optional<StoredRun> read(Path folder) throws IOException {
        Optional<byte[]> bytes = Disk.read(in(folder));
        return bytes.isEmpty()
                ? Optional.empty()
                : Optional.of(Envelope.read(MAGIC, in(folder), bytes.get(), RunFile::decode));
    }

    private static StoredRun decode(DataInputStream in) throws IOException {
        return new StoredRun(
                new RunKey(new TenantId(in.readUTF()), new RunId(in.readUTF())),
                in.readLong(),
                Retention.valueOf(in.readUTF()),
                Instant.ofEpochSecond(in.readLong(), in.readInt()),
                in.readInt(),
                in.readAllBytes());
    }
}
