/** Any chat model of LangChain4j behind the chat model interface. */
module com.aiqaramba.langchain4j {
    requires static org.jspecify;
    requires transitive com.aiqaramba.core;
    requires com.fasterxml.jackson.databind;
    // An automatic module; the host hands over one of its models.
    requires transitive langchain4j.core;

    exports com.aiqaramba.langchain4j;
}
