package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.check.Evaluation;
import com.aiqaramba.core.check.Whereabouts;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PictureArea;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.KeptDownload;
import com.aiqaramba.core.run.RunFiles;
import com.aiqaramba.core.run.Verdict;
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

    RunFiles keep(Verdict verdict) throws InterruptedException {
        RunFiles files = RunFiles.of(page(), input.task().keepsDownloads() ? downloads() : List.of());
        Optional<PictureArea> defect = files.page().isPresent() ? defect(verdict) : Optional.empty();
        return defect.map(files::markedAt).orElse(files);
    }

    /** The place of what was refuted, if that was on the page that the run ended on. */
    private Optional<PictureArea> defect(Verdict verdict) throws InterruptedException {
        List<CheckResult> refuted = verdict.expectations().stream()
                .filter(result -> result.status() == Verdict.Status.FAILED)
                .flatMap(result -> result.checks().stream())
                .filter(check -> check.decisive() && check.answer() == Evaluation.Answer.DOES_NOT_HOLD)
                .toList();
        if (refuted.isEmpty()) {
            return Optional.empty();
        }
        try {
            Observation page = session.observe();
            Optional<String> words = refuted.stream()
                    .filter(check -> check.url().equals(page.url()))
                    .map(check -> Whereabouts.of(check.check(), page))
                    .flatMap(Optional::stream)
                    .findFirst();
            return words.isPresent() ? session.areaOf(words.get()) : Optional.empty();
        } catch (BrowserException gone) {
            return Optional.empty();
        }
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
