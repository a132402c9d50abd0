package com.aiqaramba.core.spi;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;

/** Lists stored runs, for retention. The stores of the library are catalogs too. Implementations must be thread-safe. */
public interface RunCatalog {
    /**
     * Lists runs of a tenant by age.
     *
     * @param tenant whose runs
     * @param retention only runs that are meant to be kept this long
     * @param createdBefore only runs made before this moment
     * @param limit how many at most, 1 or more
     * @return the oldest ones first; runs of the same moment in the order of their ids
     * @throws StoreException when the storage fails
     */
    List<StoredRun> list(TenantId tenant, Retention retention, Instant createdBefore, int limit);
}
