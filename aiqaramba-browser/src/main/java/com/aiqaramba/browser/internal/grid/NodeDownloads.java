package com.aiqaramba.browser.internal.grid;

import com.aiqaramba.browser.internal.download.DownloadFolder;
import com.aiqaramba.browser.internal.process.Deadline;
import com.aiqaramba.core.internal.file.PlainFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder on a Grid's node, which gives out what lies in it. That passes the driver by, so it works while a page keeps
 * the driver busy. Nothing in it can be deleted alone: what should be is hidden, and goes with the session.
 */
final class NodeDownloads implements DownloadFolder {
    private static final Logger LOG = LoggerFactory.getLogger(NodeDownloads.class);

    /** The watch of a session asks more often than hub and node should have to answer. */
    private static final Duration FRESH = Duration.ofMillis(500);

    private final RemoteWebDriver driver;
    private final Set<String> deleted = new HashSet<>();
    private List<Entry> latest = List.of();
    private Deadline fresh = Deadline.in(Duration.ZERO);

    NodeDownloads(RemoteWebDriver driver) {
        this.driver = driver;
    }

    @Override
    public synchronized List<Entry> list() {
        if (fresh.isOver()) {
            latest = ask();
            fresh = Deadline.in(FRESH);
        }
        return latest.stream().filter(file -> !deleted.contains(file.name())).toList();
    }

    private List<Entry> ask() {
        try {
            return driver.getDownloadedFiles().stream()
                    .map(file -> new Entry(file.getName(), file.getSize()))
                    .toList();
        } catch (WebDriverException noAnswer) {
            LOG.debug("The node does not say what was downloaded.");
            return latest;
        }
    }

    @Override
    public Optional<byte[]> read(String name) {
        if (list().stream().noneMatch(file -> file.name().equals(name)) || !isPlain(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(fetch(name));
        } catch (IOException | WebDriverException gone) {
            LOG.debug("The node does not give out what was downloaded.");
            return Optional.empty();
        }
    }

    /** Selenium puts it into a folder under the same name. */
    private static boolean isPlain(String name) {
        return !name.contains("/") && !name.contains("\\") && !name.equals("..");
    }

    private byte[] fetch(String name) throws IOException {
        Path folder = Files.createTempDirectory("aiqaramba-download");
        try {
            driver.downloadFile(name, folder);
            return Files.readAllBytes(folder.resolve(name));
        } finally {
            PlainFolders.delete(folder);
        }
    }

    @Override
    public synchronized void delete(String name) {
        deleted.add(name);
    }
}
