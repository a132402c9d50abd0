package com.aiqaramba.core.internal.file;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Attributes of new files and folders that only their owner can use, where the file system knows owners. */
final class OwnerOnly {
    private OwnerOnly() {}

    static FileAttribute<?>[] file(Path file) {
        return attributes(file, "rw-------");
    }

    static FileAttribute<?>[] folder(Path folder) {
        return attributes(folder, "rwx------");
    }

    static boolean isKnownTo(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return isKnownTo(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
