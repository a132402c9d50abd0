package com.aiqaramba.core.internal.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/** The folder that a host names for its files. One that other users can change is refused. */
public final class RootFolder {
    private static final int STICKY = 01000;

    private RootFolder() {}

    /**
     * Makes a folder of the library in the one that the host names, and both when they are missing.
     *
     * @param root the host's folder
     * @param name the name of the folder in it
     * @return the folder, without links on the way to it
     * @throws UnexpectedFileException when one of both is a link or a file, belongs to another user, or can be written
     *     to by others
     */
    public static Path open(Path root, String name) throws IOException {
        Path real = create(root);
        Path folder = real.resolve(name);
        if (!isSticky(real)) {
            requireUnshared(real);
        }
        PlainFolders.create(folder);
        requireUnshared(folder);
        requireMine(real, folder);
        return folder;
    }

    /**
     * Looks at a folder below one that {@link #open} returned: somebody may have put it there.
     *
     * @throws UnexpectedFileException when it belongs to another user, or can be written to by others
     */
    public static void requireOwn(Path opened, Path folder) throws IOException {
        requireUnshared(folder);
        if (OwnerOnly.isKnownTo(folder)) {
            requireOwner(Files.getOwner(opened, NOFOLLOW_LINKS), folder);
        }
    }

    private static Path create(Path root) throws IOException {
        if (!PlainFiles.exists(root)) {
            Files.createDirectories(root, OwnerOnly.folder(root));
            PlainFolders.forceParent(root);
        }
        Path named = root.toRealPath(NOFOLLOW_LINKS);
        if (Files.isSymbolicLink(named)) {
            throw new UnexpectedFileException(
                    named, "is a symbolic link, which somebody can change. Name the folder that it points to.");
        }
        PlainFolders.exists(named);
        return named.toRealPath();
    }

    private static void requireUnshared(Path folder) throws IOException {
        if (!OwnerOnly.isKnownTo(folder)) {
            return;
        }
        Set<PosixFilePermission> granted = Files.getPosixFilePermissions(folder, NOFOLLOW_LINKS);
        if (granted.contains(PosixFilePermission.GROUP_WRITE) || granted.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new UnexpectedFileException(
                    folder, "can be written to by other users. " + wayOut(folder, "chmod go-w"));
        }
    }

    private static boolean isSticky(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                && ((int) Files.getAttribute(folder, "unix:mode", NOFOLLOW_LINKS) & STICKY) != 0;
    }

    /** Compares with the owner of a file that is made now, because Java does not tell whom a process runs as. */
    private static void requireMine(Path root, Path folder) throws IOException {
        if (!OwnerOnly.isKnownTo(folder)) {
            return;
        }
        Path probe = Files.createTempFile(folder, "+owner-", null);
        try {
            UserPrincipal me = Files.getOwner(probe, NOFOLLOW_LINKS);
            requireOwner(me, root);
            requireOwner(me, folder);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static void requireOwner(UserPrincipal me, Path folder) throws IOException {
        UserPrincipal owner = Files.getOwner(folder, NOFOLLOW_LINKS);
        if (!owner.equals(me)) {
            throw new UnexpectedFileException(
                    folder,
                    "belongs to " + owner.getName() + ", and this process runs as " + me.getName() + ". "
                            + wayOut(folder, "chown " + me.getName()));
        }
    }

    private static String wayOut(Path folder, String command) {
        return "Run '" + command + " " + folder
                + "', or name a folder in it that does not exist yet, which is then made" + " for this user alone.";
    }
}
