package org.komenius.spi.data;

import java.util.Optional;
import org.komenius.model.text.LocalizedText;
import org.osgi.annotation.versioning.ConsumerType;

/** Turns a reference (module, type, id) from another module into something to show. */
@ConsumerType
public interface EntityResolver {

    String module();

    String type();

    /** Title and path of the entity's page, or empty if it is not there or the caller may not see it. */
    Optional<Resolved> resolve(String id);

    /** @param pagePath language-less path such as {@code intern/registry/institutions/42}; null if it has no page */
    record Resolved(LocalizedText title, String pagePath) {}
}
