package com.aiqaramba.browser.internal.download;

import com.aiqaramba.browser.internal.download.DownloadFolder.Entry;
import com.aiqaramba.browser.internal.event.BrowserEvents;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.page.Download;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The downloads of one session, within their limit. For one thread at a time. */
public final class Downloads {
    static final String CHROMIUM = ".crdownload";
    private static final String FIREFOX = ".part";

    private final DownloadFolder folder;
    private final RunningDownloads running;
    private final long limit;
    private final FileNames names = new FileNames();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> complete = new HashSet<>();

    /**
     * Looks after one browser's downloads.
     *
     * @param folder where they lie, empty when nobody can look there
     * @param limit how many bytes there may be in all
     */
    public Downloads(PageDriver browser, BrowserEvents events, Optional<DownloadFolder> folder, long limit) {
        this.running = new RunningDownloads(browser);
        this.limit = limit;
        this.folder = folder.orElseGet(() -> {
            ToldFolder told = new ToldFolder();
            events.tell(told);
            return told;
        });
        events.tell(running);
    }

    /**
     * Stops what is too much.
     *
     * @return what began, ended or was stopped since the last look
     */
    public List<String> look() throws InterruptedException {
        List<String> notices = new ArrayList<>();
        running.drainRefused().stream()
                .filter(name -> limit == 0)
                .map(this::refused)
                .forEach(notices::add);
        List<Entry> files = folder.list();
        if (bytes(files) > limit || bytes(complete(files)) + running.promised() > limit) {
            running.stop().stream().map(this::stopped).forEach(notices::add);
            deleteSurplus(complete(files)).stream().map(this::stopped).forEach(notices::add);
        }
        named(folder.list()).forEach(file -> told(file).ifPresent(notices::add));
        return notices;
    }

    /** Of the new files, the largest go first. */
    private List<String> deleteSurplus(List<Entry> files) {
        List<String> deleted = new ArrayList<>();
        long left = bytes(files);
        List<Entry> largestFirst = files.stream()
                .filter(file -> !complete.contains(file.name()))
                .sorted(Comparator.comparingLong(Entry::bytes).reversed())
                .toList();
        for (Entry file : largestFirst) {
            if (left > limit) {
                folder.delete(file.name());
                deleted.add(file.name());
                left -= file.bytes();
            }
        }
        return deleted;
    }

    private String refused(String name) {
        return "The download of " + FileNames.safe(name) + " was refused: this run downloads nothing.";
    }

    private String stopped(String name) {
        return "The download of " + FileNames.safe(name) + " was stopped: this run downloads at most " + limit
                + " bytes in all.";
    }

    private Optional<String> told(Entry file) {
        String name = names.nameOf(withoutEnding(file.name()));
        if (isComplete(file)) {
            return complete.add(file.name())
                    ? Optional.of("Downloaded: " + name + ", " + file.bytes() + " bytes.")
                    : Optional.empty();
        }
        return begun.add(file.name()) ? Optional.of("A download began: " + name + ".") : Optional.empty();
    }

    /** Returns what there is, by name. */
    public List<Download> list() {
        return named(folder.list()).stream()
                .map(file -> Download.of(names.nameOf(withoutEnding(file.name())), file.bytes(), isComplete(file)))
                .sorted(Comparator.comparing(Download::name))
                .toList();
    }

    /** Reads a complete file by the name that {@link #list} gave it. */
    public Optional<byte[]> read(String name) {
        return complete(folder.list()).stream()
                .map(Entry::name)
                .filter(file -> names.nameOf(file).equals(name))
                .findFirst()
                .flatMap(folder::read);
    }

    /**
     * Leaves hidden files out: before a browser knows the name it writes into a hidden file; no download has a hidden
     * name.
     */
    private static List<Entry> named(List<Entry> files) {
        return files.stream().filter(file -> !file.name().startsWith(".")).toList();
    }

    private static List<Entry> complete(List<Entry> files) {
        return named(files).stream().filter(Downloads::isComplete).toList();
    }

    private static long bytes(List<Entry> files) {
        return files.stream().mapToLong(Entry::bytes).sum();
    }

    private static boolean isComplete(Entry file) {
        return withoutEnding(file.name()).equals(file.name());
    }

    private static String withoutEnding(String file) {
        return file.replaceFirst("(" + CHROMIUM + "|" + FIREFOX + ")$", "");
    }
}
