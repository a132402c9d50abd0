package com.aiqaramba.core.spi;

import com.aiqaramba.core.error.VideoException;
import com.aiqaramba.core.run.RunKey;

/**
 * Makes a video of the pictures of a run. A runner records only when it is given one. Implementations must be
 * thread-safe: runs in parallel each begin a recording of their own.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface VideoEncoder {
    /**
     * Begins a recording. The runner calls this on the run's thread, once for each run, before a browser is there.
     *
     * @param run whose recording it will be
     * @return a recording without pictures, which the runner closes in every case
     * @throws VideoException when nothing can be recorded; the run goes on without a video, and nothing is left behind
     */
    VideoRecording begin(RunKey run);
}
