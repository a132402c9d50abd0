package com.aiqaramba.core.spi;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * Catalog of stored runs, for retention. The stores of the library are catalogs too. Implementations must be
 * thread-safe.
 *
 * @since 0.1.0
 */
public interface RunCatalog {
    /**
     * Lists runs of a tenant by age. A run that cannot be read is left out; see {@link #unreadable}.
     *
     * @param tenant whose runs
     * @param retention only runs that are meant to be kept this long
     * @param createdBefore only runs made before this moment
     * @param limit how many at most, 1 or more
     * @return the oldest ones first; runs of the same moment in the order of their ids
     * @throws StoreException when the storage fails
     */
    List<StoredRun> list(TenantId tenant, Retention retention, Instant createdBefore, int limit);

    /**
     * Lists what is stored for a tenant and cannot be read as a run, so that somebody restores or deletes it. The
     * default is that nothing is.
     *
     * @param tenant whose runs
     * @return damaged runs and what else lies among the runs, empty when all can be read
     * @throws StoreException when the storage fails as a whole
     */
    default List<UnreadableEntry> unreadable(TenantId tenant) {
        return List.of();
    }
}
