/** Chromium in containers of this machine's Docker engine, one for each run. */
module com.aiqaramba.docker {
    exports com.aiqaramba.docker;

    requires static org.jspecify;
    requires transitive com.aiqaramba.browser;
    requires transitive com.aiqaramba.core;
    requires com.github.dockerjava.api;
    requires com.github.dockerjava.core;
    requires com.github.dockerjava.transport;
    requires com.github.dockerjava.transport.zerodep;
    requires org.seleniumhq.selenium.remote_driver;
    requires org.slf4j;
}
