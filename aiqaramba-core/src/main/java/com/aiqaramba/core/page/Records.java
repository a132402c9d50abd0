package com.aiqaramba.core.page;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Downloads and requests of a session up to a look, which a page itself does not show. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Records permits RecordsData {
    /** Number of requests that are kept at most; the oldest go first. */
    int MOST_REQUESTS = 500;

    /**
     * Returns records.
     *
     * @param downloads what was downloaded
     * @param requests what pages requested, oldest first
     * @return the records
     */
    static Records of(List<Download> downloads, List<NetworkEvent> requests) {
        return new RecordsData(downloads, requests);
    }

    /** {@return what was downloaded since the session began} */
    List<Download> downloads();

    /** {@return the latest requests of pages, oldest first} */
    List<NetworkEvent> requests();

    /**
     * Replaces every text.
     *
     * @param mapping applied to names of files, methods, addresses and failures
     * @return the new records
     */
    default Records mapText(UnaryOperator<String> mapping) {
        return of(
                downloads().stream()
                        .map(file -> Download.of(mapping.apply(file.name()), file.bytes(), file.complete()))
                        .toList(),
                requests().stream().map(request -> request.mapText(mapping)).toList());
    }
}

record RecordsData(List<Download> downloads, List<NetworkEvent> requests) implements Records {
    RecordsData {
        downloads = List.copyOf(downloads);
        requests = List.copyOf(requests);
    }
}
