package org.staffhome.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.staffhome.servers.Ports;

/**
 * Consecutive loopback ports that no other suite under test gets, in this process or another one: who listens on the port
 * behind the range has the range, until it is closed or the process ends. The ranges lie below those ports that systems hand
 * out for outgoing connections. {@code -Dstaffhome.test.first-port} begins the search elsewhere.
 */
final class PortRange implements AutoCloseable {

    private static final int FIRST_PORT = Integer.getInteger("staffhome.test.first-port", 21_000);
    private static final int LAST_PORT = 30_000;

    private final int first;
    private final ServerSocket guard;

    private PortRange(int first, ServerSocket guard) {
        this.first = first;
        this.guard = guard;
    }

    /** Takes the first range of this length that is free now. */
    static PortRange take(int length) {
        for (int first = FIRST_PORT; first + length <= LAST_PORT; first += length + 1) {
            ServerSocket guard = guard(first + length);
            if (guard == null) {
                continue;
            }
            if (IntStream.range(first, first + length).allMatch(Ports::isFree)) {
                return new PortRange(first, guard);
            }
            close(guard);
        }
        throw new AssertionError("There are no " + length + " consecutive free ports");
    }

    int first() {
        return first;
    }

    @Override
    public void close() {
        close(guard);
    }

    private static ServerSocket guard(int port) {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            return null;
        }
    }

    private static void close(ServerSocket guard) {
        try {
            guard.close();
        } catch (IOException e) {
            throw new AssertionError("The port " + guard.getLocalPort() + " cannot be given back", e);
        }
    }
}
