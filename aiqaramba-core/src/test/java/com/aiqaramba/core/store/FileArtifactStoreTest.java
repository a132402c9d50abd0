package com.aiqaramba.core.store;

import com.aiqaramba.core.spi.ArtifactStore;
import com.aiqaramba.test.contract.ArtifactStoreContract;
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
