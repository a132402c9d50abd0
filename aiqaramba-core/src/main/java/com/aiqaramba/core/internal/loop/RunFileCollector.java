package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.KeptDownload;
import com.aiqaramba.core.run.RunFiles;
import com.aiqaramba.core.spi.BrowserSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what the host may want of a browser before it is closed. A browser that dies meanwhile costs no verdict. */
final class RunFileCollector {
    private static final Logger LOG = LoggerFactory.getLogger(RunFileCollector.class);

    private final BrowserSession session;
    private final RunInput input;
    private final RunArtifacts artifacts;

    RunFileCollector(BrowserSession session, RunInput input, RunArtifacts artifacts) {
        this.session = session;
        this.input = input;
        this.artifacts = artifacts;
    }

    RunFiles keep() throws InterruptedException {
        return RunFiles.of(page(), input.task().keepsDownloads() ? downloads() : List.of());
    }

    private Optional<ArtifactId> page() throws InterruptedException {
        try {
            return Optional.of(artifacts.keep("page", session.wholePage()));
        } catch (BrowserException gone) {
            LOG.debug("Run {} has no picture of its last page: {}", input.key(), gone.getMessage());
            return Optional.empty();
        }
    }

    private List<KeptDownload> downloads() throws InterruptedException {
        List<KeptDownload> kept = new ArrayList<>();
        try {
            for (Download download : session.downloads()) {
                Optional<byte[]> content = download.complete() ? session.download(download.name()) : Optional.empty();
                content.ifPresent(bytes -> kept.add(KeptDownload.of(
                        download.name(), bytes.length, artifacts.keep(kept.size() + 1, download, bytes))));
            }
        } catch (BrowserException gone) {
            LOG.debug("Downloads of run {} are lost: {}", input.key(), gone.getMessage());
        }
        return kept;
    }
}
