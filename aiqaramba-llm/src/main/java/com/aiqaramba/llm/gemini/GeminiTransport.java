package com.aiqaramba.llm.gemini;

import com.aiqaramba.llm.internal.DaemonThreads;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadPoolExecutor.AbortPolicy;
import java.util.concurrent.TimeUnit;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.TlsVersion;

/**
 * Makes the HTTP client. Nothing in it repeats a request or follows a redirect, which would carry the key elsewhere;
 * TLS is 1.3 or the connection fails; clear text is for addresses that {@link GeminiEndpoint} let pass.
 */
final class GeminiTransport {
    private static final int MAX_PARALLEL_CALLS = 256;
    private static final int MAX_IDLE_CONNECTIONS = 5;

    /** Shorter than what routers on the way remember; they forget a connection without a word to either end. */
    private static final int IDLE_SECONDS = 60;

    private static final ConnectionSpec TLS = new ConnectionSpec.Builder(ConnectionSpec.RESTRICTED_TLS)
            .tlsVersions(TlsVersion.TLS_1_3)
            .build();

    private GeminiTransport() {}

    static OkHttpClient client(GeminiEndpoint endpoint, Duration timeout, ExchangeInterceptor interceptor) {
        Dispatcher dispatcher = new Dispatcher(DaemonThreads.create("aiqaramba-gemini", new AbortPolicy()));
        dispatcher.setMaxRequests(MAX_PARALLEL_CALLS);
        dispatcher.setMaxRequestsPerHost(MAX_PARALLEL_CALLS);
        ConnectionPool pool = new ConnectionPool(MAX_IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(pool)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(timeout)
                // Without these OkHttp gives up after 10 seconds of silence, in which a model thinks.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .connectionSpecs(List.of(endpoint.isClearText() ? ConnectionSpec.CLEARTEXT : TLS))
                .addInterceptor(interceptor)
                .addInterceptor(new ClosedConnections(pool)::replace)
                .addNetworkInterceptor(ClosedConnections::refuse)
                .addNetworkInterceptor(GeminiTransport::withoutDelay)
                .build();
    }

    /** Head and body are two writes; the second would wait until the server has acknowledged the first. */
    private static Response withoutDelay(Interceptor.Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection != null) {
            connection.socket().setTcpNoDelay(true);
        }
        return chain.proceed(chain.request());
    }

    static void close(OkHttpClient client) {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
