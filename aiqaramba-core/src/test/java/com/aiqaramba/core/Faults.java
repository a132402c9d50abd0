package com.aiqaramba.core;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.spi.ArtifactStore;
import com.aiqaramba.core.spi.BrowserProvider;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.core.spi.StoredStep;
import java.util.List;
import java.util.Optional;

/**
 * Puts one fault into browsers and stores: the n-th call of one of their methods throws, and so does every later one.
 */
final class Faults {
    private final String method;
    private final int from;
    private final RuntimeException fault;
    private int calls;

    Faults(String method, int from, RuntimeException fault) {
        this.method = method;
        this.from = from;
        this.fault = fault;
    }

    private synchronized void pass(String called) {
        if (called.equals(method) && ++calls >= from) {
            throw fault;
        }
    }

    BrowserProvider in(BrowserProvider browsers) {
        return request -> {
            pass("open");
            return new FaultySession(browsers.open(request));
        };
    }

    RunStore in(RunStore runs) {
        return new FaultyRuns(runs);
    }

    ArtifactStore in(ArtifactStore artifacts) {
        return new FaultyArtifacts(artifacts);
    }

    private final class FaultySession implements BrowserSession {
        private final BrowserSession session;

        FaultySession(BrowserSession session) {
            this.session = session;
        }

        @Override
        public Observation observe() throws InterruptedException {
            pass("observe");
            return session.observe();
        }

        @Override
        public ActionResult perform(BrowserAction action) throws InterruptedException {
            pass("perform");
            return session.perform(action);
        }

        @Override
        public Screenshot screenshot() throws InterruptedException {
            pass("screenshot");
            return session.screenshot();
        }

        @Override
        public void close() {
            session.close();
            pass("close");
        }
    }

    private final class FaultyRuns implements RunStore {
        private final RunStore runs;

        FaultyRuns(RunStore runs) {
            this.runs = runs;
        }

        @Override
        public boolean save(StoredRun run) {
            pass("save");
            return runs.save(run);
        }

        @Override
        public Optional<StoredRun> find(RunKey key) {
            pass("find");
            return runs.find(key);
        }

        @Override
        public void append(RunKey key, StoredStep step) {
            pass("append");
            runs.append(key, step);
        }

        @Override
        public List<StoredStep> steps(RunKey key) {
            pass("steps");
            return runs.steps(key);
        }

        @Override
        public boolean delete(RunKey key) {
            return runs.delete(key);
        }
    }

    private final class FaultyArtifacts implements ArtifactStore {
        private final ArtifactStore artifacts;

        FaultyArtifacts(ArtifactStore artifacts) {
            this.artifacts = artifacts;
        }

        @Override
        public void put(RunKey key, Artifact artifact) {
            pass("put");
            artifacts.put(key, artifact);
        }

        @Override
        public Optional<Artifact> find(RunKey key, ArtifactId id) {
            return artifacts.find(key, id);
        }

        @Override
        public List<ArtifactId> list(RunKey key) {
            return artifacts.list(key);
        }

        @Override
        public int deleteAll(RunKey key) {
            return artifacts.deleteAll(key);
        }
    }
}
