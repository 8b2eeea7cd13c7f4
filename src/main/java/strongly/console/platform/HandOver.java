package strongly.console.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a start's arguments travel to the console that runs: a mark, the length, and the arguments as
 * UTF-8 with a zero after each (no argument can hold one).
 */
final class HandOver {
    /** The one byte that says they were taken. */
    static final byte TAKEN = 1;

    private static final int MARK = 0x53434831;
    private static final int HEAD = 8;
    private static final int MOST_BYTES = 64 * 1024;

    private HandOver() {}

    /**
     * The message of these arguments.
     *
     * @throws IOException where they are too long
     */
    static ByteBuffer write(List<String> arguments) throws IOException {
        StringBuilder text = new StringBuilder();
        arguments.forEach(argument -> text.append(argument).append('\0'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("the arguments are too long to be handed over");
        }
        return ByteBuffer.allocate(HEAD + bytes.length)
                .putInt(MARK)
                .putInt(bytes.length)
                .put(bytes)
                .flip();
    }

    /**
     * Reads a message.
     *
     * @throws IOException where it is none, is too long, or does not come in time
     */
    static List<String> read(TimedChannel channel) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        if (!channel.read(head) || head.getInt(0) != MARK) {
            throw new IOException("not a message of a console");
        }
        int length = head.getInt(Integer.BYTES);
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("a message of " + length + " bytes");
        }
        ByteBuffer body = ByteBuffer.allocate(length);
        if (!channel.read(body)) {
            throw new IOException("half a message");
        }
        String text = new String(body.array(), StandardCharsets.UTF_8);
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(0, text.length() - 1).split("\0", -1));
    }
}
