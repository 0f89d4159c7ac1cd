package org.certhall.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.certhall.api.account.AccountException;
import org.certhall.api.deposit.DepositException;
import org.certhall.api.order.OrderException;
import org.certhall.api.transfer.TransferException;

/** Lets several do something at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** Tells of each call whether it went through; one that was refused did not. */
    public static List<Boolean> call(List<Callable<?>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (Callable<?> call : calls) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return went(call);
                }));
            }
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> answer : answers) {
                results.add(answer.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static boolean went(Callable<?> call) throws Exception {
        try {
            call.call();
            return true;
        } catch (AccountException | OrderException | DepositException | TransferException refused) {
            return false;
        }
    }
}
