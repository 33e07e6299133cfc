package org.komenius.pathways.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.networkfile.NetworkJson;
import org.komenius.pathways.internal.networkfile.Template;
import org.komenius.pathways.internal.publishing.PublishedNetwork;
import org.komenius.pathways.internal.versions.NetworkInfo;
import org.komenius.pathways.internal.versions.VersionInfo;

/** JSON records of networks and their versions. */
final class NetworkJsons {

    private NetworkJsons() {}

    /** @param main whether citizens see it first */
    record PublicEntry(
            String id,
            LocalizedText title,
            int version,
            Instant publishedAt,
            Set<String> languages,
            boolean checkBeforeUse,
            boolean main) {

        static PublicEntry of(PublishedNetwork published, boolean main) {
            return new PublicEntry(
                    published.network().id(),
                    published.network().title().toLocalizedText(),
                    published.version(),
                    published.publishedAt(),
                    published.languages(),
                    published.network().checkBeforeUse(),
                    main);
        }
    }

    /** @param network as in the network file */
    record PublicDetail(String id, int version, Instant publishedAt, Set<String> languages, JsonNode network) {

        static PublicDetail of(PublishedNetwork published) {
            return new PublicDetail(
                    published.network().id(),
                    published.version(),
                    published.publishedAt(),
                    published.languages(),
                    NetworkJson.tree(published.network()));
        }
    }

    record PublishedVersion(int version, Instant at) {}

    record OpenVersion(int number, String state, String by, Instant at) {

        static OpenVersion of(VersionInfo version) {
            if (version == null) {
                return null;
            }
            var act = version.submitted() == null ? version.edited() : version.submitted();
            return new OpenVersion(
                    version.number(), version.state().name(), act.by().name(), act.at());
        }
    }

    /**
     * @param published null while nothing is
     * @param draft the version being edited or, if there is none, the one that waits for a second person; null without either
     * @param submitted the version that waits for a second person; null without
     * @param version for {@code If-Match}
     */
    record StaffEntry(
            String id,
            LocalizedText title,
            PublishedVersion published,
            OpenVersion draft,
            OpenVersion submitted,
            Instant changed,
            boolean main,
            long version) {

        static StaffEntry of(NetworkInfo network, VersionInfo draft, VersionInfo submitted, boolean main) {
            return new StaffEntry(
                    network.id(),
                    network.title(),
                    network.published() == null
                            ? null
                            : new PublishedVersion(network.published(), network.publishedAt()),
                    OpenVersion.of(draft != null ? draft : submitted),
                    OpenVersion.of(submitted),
                    network.changed(),
                    main,
                    network.rowVersion());
        }
    }

    /** @param stops how many there are; @param lines how many there are */
    record TemplateEntry(String id, LocalizedText title, String land, LocalizedText description, int stops, int lines) {

        static TemplateEntry of(Template template) {
            var description = template.network().description();
            return new TemplateEntry(
                    template.id(),
                    template.title().toLocalizedText(),
                    template.network().land(),
                    description == null ? null : description.toLocalizedText(),
                    template.network().stops().size(),
                    template.network().lines().size());
        }
    }
}
