package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * A small HTTP/1.1 server on loopback. The JDK's own dates its answers by the machine's clock,
 * which would give a client of a sandbox on another clock a skew that is not there.
 */
final class HttpListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);
    private static final int BACKLOG = 128;

    /** Answers requests. */
    @FunctionalInterface
    interface Handler {
        /**
         * The answer to a request; null closes the connection without one.
         *
         * @throws InterruptedException where the sandbox is closed meanwhile
         */
        @Nullable Answer handle(Request request) throws InterruptedException;
    }

    private final ServerSocket server;
    private final Executor executor;
    private final ResponseWriter writer;
    private final Handler handler;
    private final AnswerWriter errors;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    /**
     * Takes a free port; requests wait until {@link #listen}.
     *
     * @param executor gives each connection a thread of its own
     * @param errors writes the answer to a request that cannot be read
     */
    HttpListener(Executor executor, ResponseWriter writer, Handler handler, AnswerWriter errors)
            throws IOException {
        this.executor = executor;
        this.writer = writer;
        this.handler = handler;
        this.errors = errors;
        this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    }

    int port() {
        return server.getLocalPort();
    }

    /** Begins to answer. */
    void listen() {
        executor.execute(this::accept);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.add(socket);
                if (server.isClosed()) {
                    socket.close();
                } else {
                    executor.execute(() -> serve(socket));
                }
            } catch (IOException closed) {
                LOG.debug("The sandbox takes no more connections: {}", closed.getMessage());
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream(), 8192);
                OutputStream out = socket.getOutputStream()) {
            socket.setTcpNoDelay(true);
            RequestReader reader = new RequestReader(in, out);
            boolean open = true;
            while (open) {
                open = exchange(reader, out);
            }
        } catch (IOException gone) {
            LOG.debug("A connection to the sandbox ended: {}", gone.getMessage());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(socket);
        }
    }

    /** Answers one request; returns whether the connection stays open. */
    private boolean exchange(RequestReader reader, OutputStream out)
            throws IOException, InterruptedException {
        Request request;
        try {
            request = reader.next();
        } catch (ApiError error) {
            writer.write(out, errors.error(error), false, false, true);
            return false;
        }
        if (request == null) {
            return false;
        }
        Answer answer = handler.handle(request);
        if (answer == null) {
            return false;
        }
        boolean last = request.headerSays("connection", "close");
        boolean gzip = request.headerSays("accept-encoding", "gzip");
        writer.write(out, answer, gzip, request.method().equals("HEAD"), last);
        return !last;
    }

    /** Takes no more connections and cuts off those that are open. */
    @Override
    public void close() {
        quietly(server);
        connections.forEach(HttpListener::quietly);
    }

    private static void quietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception ignored) {
            LOG.debug("Closing failed: {}", ignored.getMessage());
        }
    }
}
