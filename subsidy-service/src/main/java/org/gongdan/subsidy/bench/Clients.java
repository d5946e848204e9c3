package org.gongdan.subsidy.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many clients at once, each sending its next request when the last was answered. */
final class Clients {

    private Clients() {}

    /** One client with what it needs, such as a connection. */
    interface Client extends AutoCloseable {
        void send() throws Exception;

        @Override
        default void close() throws SQLException {}
    }

    /** @return requests answered per second when so many are shared out evenly; none is left and none added */
    static double perSecondOf(int requests, int clients, Callable<Client> connect) throws Exception {
        var start = new CyclicBarrier(clients);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var times = new ArrayList<Future<long[]>>();
            for (var number = 0; number < clients; number++) {
                var share = requests / clients + (number < requests % clients ? 1 : 0);
                times.add(threads.submit(() -> {
                    try (var client = connect.call()) {
                        start.await();
                        var begun = System.nanoTime();
                        for (var sent = 0; sent < share; sent++) {
                            client.send();
                        }
                        return new long[] {begun, System.nanoTime()};
                    }
                }));
            }
            var begun = Long.MAX_VALUE;
            var ended = Long.MIN_VALUE;
            for (var time : times) {
                begun = Math.min(begun, time.get()[0]);
                ended = Math.max(ended, time.get()[1]);
            }
            return requests * 1e9 / (ended - begun);
        }
    }

    /** @return answered requests per second over all clients in a given time */
    static double perSecond(int clients, int seconds, Callable<Client> connect) throws Exception {
        var start = new CyclicBarrier(clients);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var counts = new ArrayList<Future<Long>>();
            for (var number = 0; number < clients; number++) {
                counts.add(threads.submit(() -> {
                    try (var client = connect.call()) {
                        start.await();
                        var until = System.nanoTime() + seconds * 1_000_000_000L;
                        var answered = 0L;
                        while (System.nanoTime() < until) {
                            client.send();
                            answered++;
                        }
                        return answered;
                    }
                }));
            }
            var total = 0L;
            for (var count : counts) {
                total += count.get();
            }
            return (double) total / seconds;
        }
    }
}
