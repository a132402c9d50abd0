package com.aiqaramba.core.internal.file;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Thrown when what stands under a name is not what belongs there. Its message says what it is and what to do. */
public final class UnexpectedFileException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    UnexpectedFileException(Path path, String reason) {
        super(path.toString(), null, reason);
    }

    /** Returns a sentence that begins with the path. */
    @Override
    public String getMessage() {
        return getFile() + " " + getReason();
    }
}
