package org.komenius.rest.internal.server;

import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.validation.ValidatorFactory;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.validation.JAXRSBeanValidationInInterceptor;
import org.apache.cxf.transport.common.gzip.GZIPOutInterceptor;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.cxf.validation.BeanValidationProvider;
import org.komenius.rest.internal.json.Json;
import org.komenius.rest.internal.openapi.OpenApiResource;
import org.komenius.rest.internal.paging.BodyLimitFilter;
import org.komenius.rest.internal.paging.PageLinkFilter;
import org.komenius.rest.internal.problem.QueryNumbers;
import org.komenius.rest.internal.problem.ThrowableMapper;
import org.komenius.rest.internal.problem.ViolationTexts;
import org.komenius.rest.internal.security.PermissionFilter;

/**
 * One module's REST server with a CXF bus and destination registry of its own, so that modules come and go independently.
 *
 * <p>Closes itself only after the last request has left it.
 */
final class ModuleServer {

    private final Bus bus;
    private final Server server;
    private final CXFNonSpringServlet servlet;
    private final ValidatorFactory validation;
    /** Requests inside, plus one while the server is in use. */
    private final AtomicInteger holders = new AtomicInteger(1);

    /** @param validation of this server alone; closed with it */
    ModuleServer(
            String module,
            List<Object> resources,
            OpenApiResource openApi,
            ValidatorFactory validation,
            RestConfiguration configuration) {
        this.validation = validation;
        bus = new CXFBusFactory().createBus();
        DestinationRegistry registry = new DestinationRegistryImpl();
        bus.setExtension(registry, DestinationRegistry.class);

        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(new HTTPTransportFactory(registry));
        factory.setAddress("/");
        List<Object> beans = new ArrayList<>(resources);
        beans.add(openApi);
        factory.setServiceBeans(beans);
        factory.setProviders(List.of(
                new JacksonJsonProvider(Json.newMapper()),
                new QueryNumbers(),
                new PermissionFilter(),
                new BodyLimitFilter(configuration.maxJsonBytes(), configuration.maxUploadBytes()),
                new PageLinkFilter("/api/" + module),
                new ThrowableMapper(new ViolationTexts(validation.getMessageInterpolator()))));
        JAXRSBeanValidationInInterceptor validator = new JAXRSBeanValidationInInterceptor();
        validator.setProvider(new BeanValidationProvider(validation));
        factory.getInInterceptors().add(validator);
        factory.getOutInterceptors().add(new GZIPOutInterceptor(configuration.gzipFromBytes()));
        server = factory.create();

        servlet = new CXFNonSpringServlet(registry, false);
        servlet.setBus(bus);
    }

    void init(ServletConfig config) throws ServletException {
        servlet.init(config);
    }

    /** False if the server has closed meanwhile; the caller then asks its successor. */
    boolean serve(ServletRequest request, ServletResponse response) throws ServletException, java.io.IOException {
        if (holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) == 0) {
            return false;
        }
        try {
            servlet.service(request, response);
        } finally {
            release();
        }
        return true;
    }

    void close() {
        release();
    }

    private void release() {
        if (holders.decrementAndGet() == 0) {
            server.destroy();
            servlet.destroy();
            bus.shutdown(true);
            validation.close();
        }
    }
}
