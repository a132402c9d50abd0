package com.aiqaramba.test.contract;

import com.aiqaramba.core.spi.ArtifactStore;
import com.aiqaramba.core.store.FileArtifactStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileArtifactStoreTest implements ArtifactStoreContract {
    @TempDir
    Path folder;

    @Override
    public ArtifactStore newArtifactStore() {
        return new FileArtifactStore(folder);
    }
}
