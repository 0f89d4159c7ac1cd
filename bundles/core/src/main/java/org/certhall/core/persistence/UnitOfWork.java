package org.certhall.core.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;
import javax.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Runs work on the database, all of it or nothing; there as soon as the database is.
 *
 * <p>A unit within a unit throws {@link IllegalStateException}: it would be a second transaction whose fate the first one
 * does not share. What the work itself throws comes through unchanged, after the roll-back; what the database refuses
 * comes as {@link PersistenceFailure}. Nothing outside is called within a unit.
 */
@Component(service = UnitOfWork.class)
public final class UnitOfWork {
    private final EntityManagerFactory factory;
    /** What follows the commit of the unit that runs on this thread; unset where none runs. */
    private final ThreadLocal<@Nullable List<Runnable>> running = new ThreadLocal<>();

    @Activate
    public UnitOfWork(@Reference(target = "(osgi.unit.name=certhall)") EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** Commits when the work is done and gives its result. */
    public <R> R write(Function<EntityManager, R> work) {
        List<Runnable> followers = new ArrayList<>();
        R result = transaction(followers, work, EntityTransaction::commit);
        followers.forEach(Runnable::run);
        return result;
    }

    /** Commits when the work is done. */
    public void perform(Consumer<EntityManager> work) {
        write(entities -> {
            work.accept(entities);
            return true;
        });
    }

    /** Gives the work's result and keeps nothing that it changed. */
    public <R> R read(Function<EntityManager, R> work) {
        return transaction(new ArrayList<>(), work, EntityTransaction::rollback);
    }

    /**
     * Runs something small that cannot fail, such as waking a thread, once this thread's unit of work has been committed;
     * never where it is rolled back or where no unit runs.
     */
    public void afterCommit(Runnable follower) {
        List<Runnable> followers = running.get();
        if (followers != null) {
            followers.add(follower);
        }
    }

    private <R> R transaction(
            List<Runnable> followers, Function<EntityManager, R> work, Consumer<EntityTransaction> end) {
        if (running.get() != null) {
            throw new IllegalStateException("a unit of work runs already on this thread");
        }
        running.set(followers);
        try {
            return attempt(work, end);
        } catch (PersistenceException refused) {
            throw new PersistenceFailure(refused);
        } finally {
            running.remove();
        }
    }

    private <R> R attempt(Function<EntityManager, R> work, Consumer<EntityTransaction> end) {
        EntityManager entities = factory.createEntityManager();
        try {
            EntityTransaction transaction = entities.getTransaction();
            transaction.begin();
            try {
                R result = work.apply(entities);
                end.accept(transaction);
                return result;
            } catch (RuntimeException | Error failed) {
                rollBack(transaction, failed);
                throw failed;
            }
        } finally {
            entities.close();
        }
    }

    private static void rollBack(EntityTransaction transaction, Throwable failed) {
        if (transaction.isActive()) {
            try {
                transaction.rollback();
            } catch (PersistenceException connectionLost) {
                failed.addSuppressed(connectionLost);
            }
        }
    }
}
