package org.komenius.web.internal.contribution;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.komenius.model.text.LocalizedText;
import org.komenius.web.internal.asset.BundleAssets;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The extender: watches active bundles for the header {@code Komenius-UI}. A contributing bundle needs no Java code. */
@Component(
        service = {},
        immediate = true)
public class ContributionTracker implements BundleTrackerCustomizer<Long> {

    private static final Logger LOG = LoggerFactory.getLogger(ContributionTracker.class);

    private final Contributions contributions;
    private final DescriptorReader reader = new DescriptorReader();
    private final long ownBundleId;
    private final BundleTracker<Long> tracker;

    @Activate
    public ContributionTracker(BundleContext context, @Reference Contributions contributions) {
        this.contributions = contributions;
        this.ownBundleId = context.getBundle().getBundleId();
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void stop() {
        tracker.close();
    }

    @Override
    public Long addingBundle(Bundle bundle, BundleEvent event) {
        String header = bundle.getHeaders("").get(UiHeader.NAME);
        if (header == null) {
            return null;
        }
        String version = bundle.getVersion().toString();
        try {
            UiDescriptor ui = reader.read(descriptor(bundle, UiHeader.parse(header)));
            if (ui.id().equals(UiDescriptor.SHELL_ID) && bundle.getBundleId() != ownBundleId) {
                throw new RefusedException(LocalizedText.of(
                        "Die id „shell“ gehört der Oberfläche selbst.",
                        "The id \"shell\" belongs to the interface itself."));
            }
            String stamp = Long.toString(bundle.getLastModified(), 36);
            String base = "/ui/m/" + bundle.getSymbolicName() + "/" + version + "-" + stamp + "/";
            contributions.put(new Contribution(
                    bundle.getBundleId(), bundle.getSymbolicName(), version, base, ui, new BundleAssets(bundle)));
        } catch (RefusedException e) {
            LOG.warn("The pages of {} {} are not shown: {}", bundle.getSymbolicName(), version, e.getMessage());
            contributions.refuse(
                    bundle.getBundleId(), new RefusedContribution(bundle.getSymbolicName(), version, e.reason()));
        }
        return bundle.getBundleId();
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Long id) {
        // Only active bundles are tracked, and an update leaves that state in between.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Long id) {
        contributions.remove(id);
    }

    private static String descriptor(Bundle bundle, UiHeader header) throws RefusedException {
        URL url = bundle.getEntry(header.descriptorPath());
        if (url == null) {
            throw new RefusedException(LocalizedText.of(
                    header.descriptorPath() + " fehlt im Bundle.",
                    header.descriptorPath() + " is missing in the bundle."));
        }
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RefusedException(
                    LocalizedText.of(
                            header.descriptorPath() + " lässt sich nicht lesen.",
                            header.descriptorPath() + " cannot be read."),
                    e);
        }
    }
}
