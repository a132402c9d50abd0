package com.aiqaramba.video.internal.mp4;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Opens a file that only its owner can read and that is gone when it is closed or the process dies: where the system
 * allows it, it has no name any more as soon as it is open.
 */
@FunctionalInterface
public interface ScratchFile {
    /** Opens an empty file, to be written and read. */
    FileChannel open() throws IOException;

    /** In a folder that exists. */
    static ScratchFile in(Path folder) {
        return () -> {
            Path file = Files.createTempFile(folder, "aiqaramba-video-", ".part");
            try {
                return FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            } catch (IOException notOpened) {
                Files.deleteIfExists(file);
                throw notOpened;
            }
        };
    }
}
