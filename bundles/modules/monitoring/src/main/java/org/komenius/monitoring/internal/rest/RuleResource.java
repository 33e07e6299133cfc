package org.komenius.monitoring.internal.rest;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.monitoring.internal.Datasets;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.QualityChecks;
import org.komenius.monitoring.internal.QualityNews;
import org.komenius.monitoring.internal.QualityProblems;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.persistence.RuleStore;
import org.komenius.monitoring.internal.persistence.RuleStore.Content;
import org.komenius.monitoring.internal.quality.QualityJson;
import org.komenius.monitoring.internal.quality.QualityRule;
import org.komenius.monitoring.internal.quality.RuleNames;
import org.komenius.monitoring.internal.quality.StoredRule;
import org.komenius.monitoring.internal.rest.QualityJsonViews.JobEntry;
import org.komenius.monitoring.internal.rest.QualityJsonViews.RuleEntry;
import org.komenius.monitoring.internal.rest.QualityJsonViews.RuleRequest;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rules of a data set. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/datasets/{id}/rules")
@Produces(MediaType.APPLICATION_JSON)
public class RuleResource implements RestResource {

    private final Datasets datasets;
    private final RuleStore rules;
    private final QualityChecks checks;
    private final QualityNews news;
    private final QualityJson json = new QualityJson();

    @Activate
    public RuleResource(
            @Reference Datasets datasets,
            @Reference RuleStore rules,
            @Reference QualityChecks checks,
            @Reference QualityNews news) {
        this.datasets = datasets;
        this.rules = rules;
        this.checks = checks;
        this.news = news;
    }

    /** A data set has a dozen rules or two, so they come in one part. */
    @GET
    @RequiresPermission(MonitoringModule.READ)
    public Page<RuleEntry> list(@PathParam("id") String id) {
        RuleNames names = names(id);
        return Page.of(
                rules.of(id).stream().map(rule -> RuleEntry.of(rule, names)).toList());
    }

    @GET
    @Path("/{rule}")
    @RequiresPermission(MonitoringModule.READ)
    public Response get(@PathParam("id") String id, @PathParam("rule") String rule) {
        RuleNames names = names(id);
        return answer(rules.find(id, rule).orElseThrow(QualityProblems::unknownRule), names);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.QUALITY)
    public Response add(@PathParam("id") String id, @NotNull @Valid RuleRequest request) {
        RuleNames names = names(id);
        StoredRule added = rules.add(id, content(request, names));
        news.rule("added", added);
        return Response.created(URI.create("datasets/" + id + "/rules/" + added.id()))
                .entity(RuleEntry.of(added, names))
                .header(HttpHeaders.ETAG, ETags.of(added.rowVersion()))
                .build();
    }

    @PUT
    @Path("/{rule}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MonitoringModule.QUALITY)
    public Response change(
            @PathParam("id") String id,
            @PathParam("rule") String rule,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RuleRequest request) {
        RuleNames names = names(id);
        StoredRule changed =
                rules.change(id, rule, ifMatch, content(request, names)).orElseThrow(QualityProblems::unknownRule);
        news.rule("changed", changed);
        return answer(changed, names);
    }

    /** Its defects are closed by the next check. */
    @DELETE
    @Path("/{rule}")
    @RequiresPermission(MonitoringModule.QUALITY)
    public void delete(
            @PathParam("id") String id,
            @PathParam("rule") String rule,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        datasets.dataset(id);
        StoredRule known = rules.find(id, rule).orElseThrow(QualityProblems::unknownRule);
        rules.delete(id, rule, ifMatch);
        news.rule("deleted", known);
    }

    /** Tries rules on the newest version and adds those that fit, as a job. */
    @POST
    @Path("/propose")
    @RequiresPermission(MonitoringModule.QUALITY)
    public Response propose(@PathParam("id") String id) {
        return Response.accepted(new JobEntry(
                        checks.submitProposals(datasets.dataset(id), newest(id)).id()))
                .build();
    }

    private Content content(RuleRequest request, RuleNames names) {
        QualityRule rule;
        try {
            rule = json.readRule(request.rule());
        } catch (IllegalArgumentException e) {
            throw QualityProblems.invalidRule(e.getMessage(), e);
        }
        Set<String> measures = new HashSet<>();
        Set<String> dimensions = new HashSet<>();
        for (Dimension dimension : names.dimensions()) {
            dimensions.add(dimension.code());
            if (dimension.kind() == Dimension.Kind.MEASURE) {
                dimension.members().forEach(member -> measures.add(member.code()));
            }
        }
        rule.measures().stream()
                .filter(code -> !measures.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw QualityProblems.codeNotInDataset(code);
                });
        rule.dimensions().stream()
                .filter(code -> !dimensions.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw QualityProblems.codeNotInDataset(code);
                });
        return new Content(
                rule,
                request.severity(),
                Boolean.TRUE.equals(request.blocking()),
                !Boolean.FALSE.equals(request.active()));
    }

    private RuleNames names(String id) {
        return new RuleNames(datasets.dimensions(newest(id)));
    }

    private VersionInfo newest(String id) {
        List<VersionInfo> versions = datasets.versions(id);
        return versions.isEmpty() ? datasets.version(id, null) : versions.get(0);
    }

    private static Response answer(StoredRule rule, RuleNames names) {
        return Response.ok(RuleEntry.of(rule, names))
                .header(HttpHeaders.ETAG, ETags.of(rule.rowVersion()))
                .build();
    }
}
