package com.aiqaramba.browser.internal.process;

import com.aiqaramba.browser.internal.life.OwnerProcess;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions whose owner was killed before it could end them. Only those of the same user are touched. */
public final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private Leftovers() {}

    /** Ends the processes and deletes the folders of dead owners that lie beside a session's folder. */
    public static void sweep(SessionFolder mine) throws InterruptedException {
        Deadline deadline = Deadline.in(AT_MOST);
        Path parent = mine.path().toAbsolutePath().getParent();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, SessionFolder.PREFIX + "*")) {
            for (Path folder : folders) {
                if (isLeftover(folder, mine)) {
                    remove(folder, deadline);
                }
            }
        } catch (IOException unreadable) {
            LOG.debug("The folder for temporary files could not be searched for leftovers.", unreadable);
        }
    }

    /** One that cannot be looked at, because it is being deleted for example, does not hold up the others. */
    private static boolean isLeftover(Path folder, SessionFolder mine) {
        try {
            return isOfThisUser(folder, mine) && isOfTheDead(folder);
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean isOfThisUser(Path folder, SessionFolder mine) throws IOException {
        return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(mine.path()));
    }

    private static boolean isOfTheDead(Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && OwnerProcess.readFrom(folder.resolve("owner"))
                        .filter(OwnerProcess::isDeadHere)
                        .isPresent();
    }

    private static void remove(Path folder, Deadline deadline) throws InterruptedException {
        boolean gone = new ProcessTree(folder).kill(deadline) && new SessionFolder(folder).delete(deadline);
        LOG.info("A browser session was left over by a process that is dead; it is {}.", gone ? "removed" : "in use");
    }
}
