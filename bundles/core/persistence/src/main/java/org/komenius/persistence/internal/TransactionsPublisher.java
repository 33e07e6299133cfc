package org.komenius.persistence.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManagerFactory;
import org.komenius.persistence.Transactions;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Registers one {@link Transactions} service for every persistence unit that Aries JPA has opened. */
@Component(immediate = true, service = TransactionsPublisher.class)
public class TransactionsPublisher {

    /** Service property of an entity manager factory, OSGi Compendium 127.5.6. */
    private static final String UNIT_NAME = "osgi.unit.name";

    private final BundleContext bundleContext;
    private final Map<EntityManagerFactory, ServiceRegistration<Transactions>> published = new ConcurrentHashMap<>();

    @Activate
    public TransactionsPublisher(BundleContext bundleContext) {
        this.bundleContext = bundleContext;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindFactory(EntityManagerFactory factory, Map<String, ?> properties) {
        String unit = (String) properties.get(UNIT_NAME);
        published.put(
                factory,
                bundleContext.registerService(
                        Transactions.class,
                        new EntityManagerTransactions(factory),
                        FrameworkUtil.asDictionary(Map.of(Transactions.MODULE, unit))));
    }

    void unbindFactory(EntityManagerFactory factory) {
        ServiceRegistration<Transactions> registration = published.remove(factory);
        if (registration != null) {
            registration.unregister();
        }
    }

    @Deactivate
    void withdrawAll() {
        published.keySet().forEach(this::unbindFactory);
    }
}
