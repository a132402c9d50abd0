package com.aiqaramba.core.run;

import com.aiqaramba.core.page.PictureArea;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Files that were kept of the browser when the run had reached its end. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface RunFiles permits RunFilesData {
    /** No files. */
    RunFiles NONE = of(Optional.empty(), List.of());

    /**
     * Returns the files of a run.
     *
     * @param page a picture of the whole page on which the run ended, secrets covered; empty when none could be taken
     * @param downloads the files that were downloaded, where the task wants them kept
     * @return the files
     */
    static RunFiles of(Optional<ArtifactId> page, List<KeptDownload> downloads) {
        return new RunFilesData(page, downloads, Optional.empty());
    }

    /**
     * Returns the same files with the place of a defect.
     *
     * @param area the part of the picture of the page at which one sees why the run is {@code FAILED}
     * @return the files
     */
    default RunFiles markedAt(PictureArea area) {
        return new RunFilesData(page(), downloads(), Optional.of(area));
    }

    /** {@return a picture of the whole page on which the run ended, secrets covered; empty when none could be taken} */
    Optional<ArtifactId> page();

    /**
     * Applies a mapping to every text in it, for example one that masks secrets.
     *
     * @param mapping what becomes of a text
     * @return the mapped files
     */
    default RunFiles mapText(UnaryOperator<String> mapping) {
        return new RunFilesData(
                page(),
                downloads().stream().map(download -> download.mapText(mapping)).toList(),
                defect());
    }

    /**
     * {@return the part of the picture of the page at which one sees why the run is {@code FAILED}; empty for other
     * runs, or where it is not known}
     */
    Optional<PictureArea> defect();

    /** {@return the files that were downloaded, where the task wants them kept} */
    List<KeptDownload> downloads();
}

record RunFilesData(Optional<ArtifactId> page, List<KeptDownload> downloads, Optional<PictureArea> defect)
        implements RunFiles {
    RunFilesData {
        downloads = List.copyOf(downloads);
        // A run that was stored before there was one has none.
        defect = Objects.requireNonNullElse(defect, Optional.empty());
    }
}
