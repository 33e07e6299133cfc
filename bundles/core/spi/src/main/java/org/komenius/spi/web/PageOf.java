package org.komenius.spi.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Names the page that a {@link PageText} tells, as the bundle's {@code ui.json} does: service properties {@code
 * komenius.page.contribution} and {@code komenius.page.path}. Pages of one path with and without parameters share one {@link PageText}.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PageOf {
    String PREFIX_ = "komenius.page.";

    /** The {@code id} of the {@code ui.json}. */
    String contribution();

    /** The page's {@code path}; may be empty. */
    String path();
}
