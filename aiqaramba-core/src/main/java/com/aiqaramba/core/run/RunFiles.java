package com.aiqaramba.core.run;

import java.util.List;
import java.util.Optional;

/**
 * What was kept of the browser when the run had reached its end. Immutable.
 *
 * @param page a picture of the whole page on which the run ended, secrets covered; empty when none could be taken
 * @param downloads the files that were downloaded, where the task wants them kept
 */
public record RunFiles(Optional<ArtifactId> page, List<KeptDownload> downloads) {
    /** Nothing was kept. */
    public static final RunFiles NONE = new RunFiles(Optional.empty(), List.of());

    /** Copies the list. */
    public RunFiles {
        downloads = List.copyOf(downloads);
    }
}
