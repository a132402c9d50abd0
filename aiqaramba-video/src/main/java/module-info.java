/** Video of a run: H.264 in MP4, made in the JVM. */
module com.aiqaramba.video {
    requires static org.jspecify;
    requires transitive com.aiqaramba.core;
    requires java.desktop;
    requires jcodec;

    exports com.aiqaramba.video;
}
