/** Selenium behind the browser session interface. */
module com.aiqaramba.browser {
    exports com.aiqaramba.browser;

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
