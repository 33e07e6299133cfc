package org.komenius.monitoring.internal.rest;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.validation.Valid;
import javax.validation.constraints.NotEmpty;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.DatasetTopics;
import org.komenius.monitoring.internal.Datasets;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.catalogue.ConfirmedTopics;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Topic;
import org.komenius.rest.ETags;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Areas of education monitoring that a data set belongs to: proposed by the platform, confirmed or changed by a person. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/datasets/{id}/topics")
@Produces(MediaType.APPLICATION_JSON)
public class TopicResource implements RestResource {

    private final Datasets datasets;
    private final DatasetTopics topics;

    @Activate
    public TopicResource(@Reference Datasets datasets, @Reference DatasetTopics topics) {
        this.datasets = datasets;
        this.topics = topics;
    }

    record TopicEntry(Topic topic, LocalizedText title) {}

    /**
     * @param topics that count: the confirmed ones, or the proposed ones
     * @param confirmed null as long as nobody has confirmed any, as {@code confirmedBy}
     * @param all to choose from
     */
    record TopicsJson(
            Set<Topic> topics, Set<Topic> proposed, Instant confirmed, String confirmedBy, List<TopicEntry> all) {}

    /** @param topics at least one */
    public record TopicsChange(@NotEmpty Set<@NotNull Topic> topics) {}

    /** With the data set's {@code ETag}. */
    @GET
    @RequiresPermission(MonitoringModule.READ)
    public Response get(@PathParam("id") String id) {
        return answer(datasets.dataset(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.IMPORT)
    public Response confirm(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TopicsChange change) {
        return answer(topics.confirm(datasets.dataset(id), ifMatch, change.topics()));
    }

    private Response answer(DatasetInfo dataset) {
        Optional<ConfirmedTopics> confirmed = topics.confirmed(dataset);
        Set<Topic> proposed = topics.proposed(dataset);
        TopicsJson json = new TopicsJson(
                confirmed.map(ConfirmedTopics::topics).orElse(proposed),
                proposed,
                confirmed.map(ConfirmedTopics::at).orElse(null),
                confirmed.map(ConfirmedTopics::by).orElse(null),
                Arrays.stream(Topic.values())
                        .map(topic -> new TopicEntry(topic, topic.title()))
                        .toList());
        return Response.ok(json)
                .header(HttpHeaders.ETAG, ETags.of(dataset.rowVersion()))
                .build();
    }
}
