package com.aiqaramba.core.spi;

import com.aiqaramba.core.error.VideoException;
import com.aiqaramba.core.page.Screenshot;
import java.time.Instant;
import java.util.Optional;

/**
 * The recording of one run. The runner uses it on the run's thread only: {@link #add} for each picture, {@link #finish}
 * once at most, {@link #close} in every case. Whatever goes wrong here costs the run its video, never its verdict.
 *
 * @since 0.1.0
 */
public interface VideoRecording extends AutoCloseable {
    /**
     * Adds a picture, in which secrets are covered. It is shown from its moment until the moment of the next one. Does
     * not wait for encoder or disk: a picture for which there is no room is left out, and {@link Video#notices} says
     * how many were. A recording that has failed takes pictures and drops them; {@link #finish} tells why.
     *
     * @param picture what the browser shows; pictures of one recording may differ in size
     * @param at when it was taken; one that lies before the latest one's counts as the latest one's
     */
    void add(Screenshot picture, Instant at);

    /**
     * Ends the recording. On return neither a thread nor a file of it is left.
     *
     * @param at when the last picture stopped being shown
     * @return the whole video, empty when no picture was added
     * @throws VideoException when there is no video that plays, for example because the disk is full
     * @throws InterruptedException when the thread is interrupted; the recording is given up then
     */
    Optional<Video> finish(Instant at) throws InterruptedException;

    /**
     * Gives the recording up unless it is finished. What it holds is freed at once or, where another thread still works
     * on it, by that thread as soon as it notices. A second call does nothing. Never throws.
     */
    @Override
    void close();
}
