package strongly.console.bench;

import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The floor of the client and the catalog: OkHttp and Jackson, and nothing else. */
final class BareClient implements AutoCloseable {
    private final String base;
    private final String key;
    private final OkHttpClient http;
    private final JsonMapper mapper =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    BareClient(String base, String key) {
        this.base = base;
        this.key = key;
        Dispatcher dispatcher = new Dispatcher();
        this.http =
                new OkHttpClient.Builder()
                        .dispatcher(dispatcher)
                        .connectionPool(new ConnectionPool(8, 1, TimeUnit.MINUTES))
                        .build();
    }

    /** The body of an answer. */
    byte[] get(String path) throws IOException {
        Request request =
                new Request.Builder()
                        .url(base + "/api/v1" + path)
                        .header("X-API-Key", key)
                        .header("Accept", "application/json")
                        .build();
        try (Response response = http.newCall(request).execute()) {
            return response.body().bytes();
        }
    }

    PlainApp.PlainPage parse(byte[] page) {
        return mapper.readValue(page, PlainApp.PlainPage.class);
    }

    /** Every app, a hundred a page, so many pages at once. */
    List<PlainApp> all(int parallelism) throws Exception {
        PlainApp.PlainPage first = parse(get("/apps?limit=100&offset=0"));
        List<PlainApp> apps = new ArrayList<>(first.data());
        try (ExecutorService threads = Executors.newFixedThreadPool(parallelism)) {
            List<Future<PlainApp.PlainPage>> pages = new ArrayList<>();
            for (long offset = 100; offset < first.pagination().total(); offset += 100) {
                String path = "/apps?limit=100&offset=" + offset;
                pages.add(threads.submit(() -> parse(get(path))));
            }
            for (Future<PlainApp.PlainPage> page : pages) {
                apps.addAll(page.get().data());
            }
        }
        return apps;
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
