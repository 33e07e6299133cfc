package org.komenius.monitoring.internal.rest;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.Indicators;
import org.komenius.monitoring.internal.Indicators.Offered;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.query.DataTable;
import org.komenius.monitoring.internal.rest.DataJson.ValueJson;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Figures that other modules know by themselves, beside official statistics. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/indicators")
@Produces(MediaType.APPLICATION_JSON)
public class IndicatorResource implements RestResource {

    private final Indicators indicators;

    @Activate
    public IndicatorResource(@Reference Indicators indicators) {
        this.indicators = indicators;
    }

    record IndicatorJson(
            String module,
            String id,
            LocalizedText title,
            LocalizedText description,
            LocalizedText unit,
            int decimals) {

        static IndicatorJson of(Offered offered) {
            return new IndicatorJson(
                    offered.module(),
                    offered.indicator().id(),
                    offered.indicator().title(),
                    offered.indicator().description(),
                    offered.indicator().unit(),
                    offered.indicator().decimals());
        }
    }

    record FigureJson(String region, String name, String period, ValueJson value) {}

    record FiguresJson(IndicatorJson indicator, List<FigureJson> figures) {}

    /** All that installed modules offer now. */
    @GET
    @RequiresPermission(MonitoringModule.READ)
    public List<IndicatorJson> list() {
        return indicators.all().stream().map(IndicatorJson::of).toList();
    }

    /** One with its figures of today. */
    @GET
    @Path("/{module}/{id}")
    @RequiresPermission(MonitoringModule.READ)
    public FiguresJson get(@PathParam("module") String module, @PathParam("id") String id) {
        Offered offered = indicators.find(module, id);
        return new FiguresJson(
                IndicatorJson.of(offered),
                indicators.figures(offered).stream()
                        .map(figure -> new FigureJson(
                                figure.observation().region().value(),
                                figure.name(),
                                figure.observation().period().code(),
                                ValueJson.of(
                                        new DataTable.Cell(figure.observation().value(), false))))
                        .toList());
    }
}
