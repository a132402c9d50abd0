/** Browsers through Selenium, on this machine or on a Selenium Grid, behind the browser session interface. */
@SuppressWarnings("module") // com.aiqaramba.docker is compiled later
module com.aiqaramba.browser {
    exports com.aiqaramba.browser;
    // A browser in a container is driven, guarded and ended like one on this machine.
    exports com.aiqaramba.browser.internal.driver to
            com.aiqaramba.docker;
    exports com.aiqaramba.browser.internal.life to
            com.aiqaramba.docker;
    exports com.aiqaramba.browser.internal.network to
            com.aiqaramba.docker;
    exports com.aiqaramba.browser.internal.process to
            com.aiqaramba.docker;
    exports com.aiqaramba.browser.internal.session to
            com.aiqaramba.docker;

    requires static org.jspecify;
    requires transitive com.aiqaramba.core;
    requires java.desktop;
    requires java.net.http;
    requires com.fasterxml.jackson.databind;
    requires org.seleniumhq.selenium.chrome_driver;
    requires org.seleniumhq.selenium.edge_driver;
    requires org.seleniumhq.selenium.firefox_driver;
    requires org.seleniumhq.selenium.manager;
    requires org.seleniumhq.selenium.remote_driver;
    requires org.slf4j;
}
