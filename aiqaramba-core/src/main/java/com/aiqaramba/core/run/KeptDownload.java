package com.aiqaramba.core.run;

/**
 * A file that the browser downloaded in a run and that was kept. Where it came from was not looked into: treat its content
 * as you would treat it in a browser. Immutable.
 *
 * @param name a plain file name, secrets masked
 * @param bytes its size
 * @param artifact under which it is stored
 */
public record KeptDownload(String name, long bytes, ArtifactId artifact) {}
