package com.aiqaramba.browser.internal.action;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.UploadAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Performer that puts files of the allowed folder where a page takes some; links that lead out of the folder are not
 * followed.
 */
final class UploadPerformer implements Performer<UploadAction> {
    /** The files go to the browser as a whole, and from there to the page. */
    private static final long LARGEST = 100L * 1024 * 1024;

    private final Elements elements;
    private final Aim aim;
    private final FileChooser chooser;
    private final Optional<Path> folder;

    UploadPerformer(Elements elements, Aim aim, FileChooser chooser, Optional<Path> folder) {
        this.elements = elements;
        this.aim = aim;
        this.chooser = chooser;
        this.folder = folder;
    }

    @Override
    public ActionResult perform(UploadAction action) throws InterruptedException {
        if (folder.isEmpty()) {
            return ActionResult.refused("Uploads are not allowed in this run.");
        }
        List<Path> files = new ArrayList<>();
        for (String name : action.files()) {
            Optional<Path> file = find(folder.get(), name);
            if (file.isEmpty()) {
                return ActionResult.refused("There is no file '" + name + "' in the folder for uploads.");
            }
            if (file.get().toFile().length() > LARGEST) {
                return ActionResult.refused("The file '" + name + "' has more than 100 MiB, the limit for uploads.");
            }
            files.add(file.get());
        }
        return files.isEmpty()
                ? ActionResult.failed("Name at least one file.")
                : elements.use(action.element(), Wanted.CHOSEN, target -> give(action, target, files));
    }

    private ActionResult give(UploadAction action, ReadyElement target, List<Path> files) throws InterruptedException {
        String cover = target.state().isFileField() ? aim.coverIfPainted(target) : "";
        return cover.isEmpty()
                ? chooser.give(action.element(), target, files)
                : ActionResult.failed(Pointer.covered(action.element(), cover));
    }

    private static Optional<Path> find(Path folder, String name) {
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(name).toRealPath();
            return file.startsWith(root) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException | InvalidPathException absent) {
            return Optional.empty();
        }
    }
}
