package com.aiqaramba.browser.internal.session;

import com.aiqaramba.browser.internal.download.DownloadFolder;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Surroundings of a session's browser.
 *
 * @param notices what else to tell with the next observation
 * @param downloads the folder for what it downloads, empty when nobody can look there
 * @param end ends the browser; called once at most by a session
 */
public record SessionContext(Supplier<List<String>> notices, Optional<DownloadFolder> downloads, Runnable end) {}
