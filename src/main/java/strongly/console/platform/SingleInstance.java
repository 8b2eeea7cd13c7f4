package strongly.console.platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.task.VirtualThreads;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * The claim of one console on its data directory: two would write the same settings and history. A
 * second start hands its arguments to the first through a local socket, which only the same user
 * can reach, and ends. The claim is a file lock, which the operating system takes back from a
 * process that was killed.
 */
public final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
    private static final Duration PATIENCE_WITH_A_START = Duration.ofSeconds(2);

    /** What came of handing over. */
    public enum Answer {
        /** No other console is there. */
        NOBODY,
        /** Another console is there and does not answer. */
        SILENT,
        /** Another console took the arguments and shows its window. */
        TAKEN
    }

    private final FileChannel lockFile;
    private final InstanceSocket socket;
    private final ServerSocketChannel server;
    private final ExecutorService executor = VirtualThreads.executor("instance-");

    private SingleInstance(
            FileChannel lockFile, InstanceSocket socket, ServerSocketChannel server) {
        this.lockFile = lockFile;
        this.socket = socket;
        this.server = server;
    }

    /**
     * Claims the data directory for this process, where nobody else holds it; blocks shortly.
     *
     * @param root the data directory
     * @return null where another console holds it
     * @throws IOException where claims are not possible here: the file system takes no lock, or no
     *     socket can be opened; the console then has to do without
     */
    public static @Nullable SingleInstance claim(Path root) throws IOException {
        FileChannel file =
                FileChannel.open(
                        root.resolve("instance.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        boolean claimed = false;
        try {
            FileLock lock = file.tryLock();
            if (lock == null) {
                return null;
            }
            InstanceSocket socket = new InstanceSocket(root);
            SingleInstance instance = new SingleInstance(file, socket, socket.bind());
            claimed = true;
            return instance;
        } catch (OverlappingFileLockException heldHere) {
            return null;
        } finally {
            if (!claimed) {
                file.close();
            }
        }
    }

    /**
     * Hands arguments to the console that holds the data directory; blocks until it answers.
     *
     * @param arguments as they were given; they hold no secrets
     * @param patience how long an answer may take
     */
    public static Answer handOver(Path root, List<String> arguments, Duration patience) {
        SocketChannel channel;
        try {
            channel = new InstanceSocket(root).connect();
        } catch (IOException nobody) {
            return Answer.NOBODY;
        }
        if (channel == null) {
            return Answer.NOBODY;
        }
        try (channel;
                TimedChannel timed = new TimedChannel(channel, patience)) {
            timed.write(HandOver.write(arguments));
            ByteBuffer answer = ByteBuffer.allocate(1);
            boolean taken = timed.read(answer) && answer.get(0) == HandOver.TAKEN;
            return taken ? Answer.TAKEN : Answer.SILENT;
        } catch (IOException silent) {
            return Answer.SILENT;
        }
    }

    /**
     * Begins to take what later starts hand over. Those that came since the claim are told too.
     *
     * @param receiver receives the arguments of a start, on a background thread; must be short
     */
    public void listen(Consumer<List<String>> receiver) {
        executor.execute(() -> takeAll(receiver));
    }

    private void takeAll(Consumer<List<String>> receiver) {
        while (server.isOpen()) {
            try (SocketChannel channel = server.accept()) {
                take(channel, receiver);
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException unreadable) {
                LOG.warn("Another start could not be understood: {}", unreadable.getMessage());
            } catch (RuntimeException failure) {
                LOG.error("What another start handed over could not be taken", failure);
            }
        }
    }

    private static void take(SocketChannel channel, Consumer<List<String>> receiver)
            throws IOException {
        try (TimedChannel timed = new TimedChannel(channel, PATIENCE_WITH_A_START)) {
            List<String> arguments = HandOver.read(timed);
            receiver.accept(arguments);
            timed.write(ByteBuffer.wrap(new byte[] {HandOver.TAKEN}));
        }
    }

    /** Where later starts reach this one. */
    Path socketPath() {
        return socket.path();
    }

    /** Gives the data directory free. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            LOG.warn("The socket could not be closed", failure);
        }
        executor.shutdownNow();
        socket.delete();
        try {
            lockFile.close();
        } catch (IOException failure) {
            LOG.warn("The lock could not be given back", failure);
        }
    }
}
