package com.aiqaramba.core.run;

import java.util.function.UnaryOperator;

/**
 * File that the browser downloaded in a run and that was kept. Its origin was not looked into: treat its content as you
 * would treat it in a browser. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface KeptDownload permits KeptDownloadData {
    /**
     * Returns a download.
     *
     * @param name the file name, plain, secrets masked
     * @param bytes the size in bytes
     * @param artifact the artifact under which it is stored
     * @return the download
     */
    static KeptDownload of(String name, long bytes, ArtifactId artifact) {
        return new KeptDownloadData(name, bytes, artifact);
    }

    /** {@return the file name, plain, secrets masked} */
    String name();

    /**
     * Applies a mapping to every text in it, for example one that masks secrets.
     *
     * @param mapping what becomes of a text
     * @return the mapped download
     */
    default KeptDownload mapText(UnaryOperator<String> mapping) {
        return of(mapping.apply(name()), bytes(), artifact());
    }

    /** {@return the size in bytes} */
    long bytes();

    /** {@return the artifact under which it is stored} */
    ArtifactId artifact();
}

record KeptDownloadData(String name, long bytes, ArtifactId artifact) implements KeptDownload {}
