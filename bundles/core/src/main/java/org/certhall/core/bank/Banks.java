package org.certhall.core.bank;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.certhall.api.bank.BankVerifier;
import org.certhall.api.value.Subscription;
import org.certhall.core.signal.Listeners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The installed banks (S92); they come and go. */
@Component(service = Banks.class)
public final class Banks {
    private final List<BankVerifier> installed = new CopyOnWriteArrayList<>();
    private final Listeners<Banks> listeners = new Listeners<>();

    @Activate
    public Banks() {}

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    public void add(BankVerifier bank) {
        installed.add(bank);
        listeners.tell(this);
    }

    public void remove(BankVerifier bank) {
        installed.remove(bank);
        listeners.tell(this);
    }

    /** Gives those that are there now, in the order of their codes. */
    public List<BankVerifier> all() {
        return installed.stream()
                .sorted(Comparator.comparing(BankVerifier::code).thenComparing(BankVerifier::id))
                .toList();
    }

    public Optional<BankVerifier> find(String id) {
        return installed.stream().filter(bank -> bank.id().equals(id)).findFirst();
    }

    /** Tells whenever a bank has come or gone. */
    public Subscription subscribe(Runnable changed) {
        return listeners.subscribe(banks -> changed.run());
    }
}
