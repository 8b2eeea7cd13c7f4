package strongly.console.platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The local socket of a data directory. It lies in the directory; where that path is too long for a
 * socket (about a hundred bytes) or its file system takes none, in a private folder among the
 * temporary files. A file in the data directory says where.
 */
final class InstanceSocket {
    private static final Logger LOG = LoggerFactory.getLogger(InstanceSocket.class);
    private static final String TEMPORARY = "strongly-console-";
    private static final int MOST_ADDRESS_BYTES = 4096;

    private final Path root;
    private final Path addressFile;
    private @Nullable Path bound;

    InstanceSocket(Path root) {
        this.root = root;
        this.addressFile = root.resolve("instance.address");
    }

    /** Where it is bound; the usual place before. */
    Path path() {
        Path place = bound;
        return place != null ? place : usualPath();
    }

    private Path usualPath() {
        return root.resolve("instance.sock");
    }

    /**
     * Opens the socket for others to connect to; what a console that was killed left is removed.
     * Only for who holds the lock.
     *
     * @throws IOException where there is no place for a socket
     */
    ServerSocketChannel bind() throws IOException {
        removeLeftovers();
        ServerSocketChannel server;
        try {
            server = bind(usualPath());
        } catch (IOException unusable) {
            LOG.info("No socket in the data directory: {}", unusable.getMessage());
            server = bind(Files.createTempDirectory(TEMPORARY).resolve("s"));
        }
        boolean told = false;
        try {
            AtomicFile.write(addressFile, path().toString().getBytes(StandardCharsets.UTF_8));
            told = true;
            return server;
        } finally {
            if (!told) {
                server.close();
                delete();
            }
        }
    }

    private ServerSocketChannel bind(Path path) throws IOException {
        try {
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                server.bind(UnixDomainSocketAddress.of(path));
                restrict(path);
                bound = path;
                return server;
            } catch (IOException unusable) {
                server.close();
                throw unusable;
            }
        } catch (UnsupportedOperationException noSuchSockets) {
            throw new IOException("this system has no local sockets", noSuchSockets);
        }
    }

    private static void restrict(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private void removeLeftovers() throws IOException {
        Path before = address();
        if (before != null) {
            remove(before);
        }
        Files.deleteIfExists(usualPath());
    }

    /** Removes a socket of ours, with the folder that was made for it. */
    private void remove(Path path) {
        Path folder = path.getParent();
        boolean ours =
                path.equals(usualPath())
                        || (folder != null
                                && String.valueOf(folder.getFileName()).startsWith(TEMPORARY));
        if (!ours) {
            return;
        }
        try {
            Files.deleteIfExists(path);
            if (folder != null && !folder.equals(root)) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException kept) {
            LOG.info("A socket could not be removed: {}", kept.getMessage());
        }
    }

    private @Nullable Path address() {
        try {
            if (!Files.exists(addressFile) || Files.size(addressFile) > MOST_ADDRESS_BYTES) {
                return null;
            }
            return Path.of(Files.readString(addressFile));
        } catch (IOException | InvalidPathException unreadable) {
            return null;
        }
    }

    /**
     * Connects to the console that holds the directory.
     *
     * @return null where none has left its address
     * @throws IOException where nobody listens there
     */
    @Nullable SocketChannel connect() throws IOException {
        Path path = address();
        if (path == null) {
            return null;
        }
        try {
            return SocketChannel.open(UnixDomainSocketAddress.of(path));
        } catch (UnsupportedOperationException noSuchSockets) {
            throw new IOException("this system has no local sockets", noSuchSockets);
        }
    }

    /** Removes the socket and the file that says where it is. */
    void delete() {
        remove(path());
        try {
            Files.deleteIfExists(addressFile);
        } catch (IOException kept) {
            LOG.info("The socket's address could not be removed: {}", kept.getMessage());
        }
    }
}
