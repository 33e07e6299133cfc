package org.komenius.web.internal.served;

import static org.komenius.web.internal.served.BlocksHtml.attributes;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Field;
import org.komenius.web.internal.language.Language;

/** Writes a form that asks by address. */
final class FormHtml {

    private final Html html;
    private final Language language;

    FormHtml(Html html, Language language) {
        this.html = html;
        this.language = language;
    }

    void write(Block.Form form) {
        html.open(
                "form",
                attributes(
                        "class", "kom-served__form", "method", "get", "action", Addresses.of(form.action(), language)));
        for (Field field : form.fields()) {
            // Served pages have one form at most with a field of a name; the prefix keeps clear of the page's own ids.
            String id = "served-" + field.name();
            html.raw("<div class=\"kern-form-input\">")
                    .open("label", attributes("class", "kern-label", "for", id))
                    .text(field.label())
                    .raw("</label>");
            if (field.hint() != null) {
                html.open("div", attributes("class", "kern-hint", "id", id + "-hint"))
                        .text(field.hint())
                        .raw("</div>");
            }
            Map<String, String> attributes = attributes("id", id, "name", field.name());
            if (field.hint() != null) {
                attributes.put("aria-describedby", id + "-hint");
            }
            if (field instanceof Field.Choice choice) {
                choice(choice, attributes);
            } else if (field instanceof Field.Entry entry) {
                attributes.put("class", "kern-form-input__input");
                attributes.put("type", entry.kind().name().toLowerCase(Locale.ROOT));
                if (entry.value() != null) {
                    attributes.put("value", entry.value());
                }
                html.open("input", attributes);
            }
            html.raw("</div>\n");
        }
        html.raw("<button type=\"submit\" class=\"kern-btn kern-btn--primary\"><span class=\"kern-label\">")
                .text(form.submit())
                .raw("</span></button></form>\n");
    }

    private void choice(Field.Choice choice, Map<String, String> attributes) {
        attributes.put("class", "kern-form-input__select");
        html.raw("<div class=\"kern-form-input__select-wrapper\">").open("select", attributes);
        String group = null;
        for (Field.Option option : choice.options()) {
            if (!Objects.equals(group, option.group())) {
                html.raw(group == null ? "" : "</optgroup>");
                group = option.group();
                if (group != null) {
                    html.open("optgroup", attributes("label", group));
                }
            }
            Map<String, String> about = attributes("value", option.value());
            if (option.language() != null) {
                about.put("lang", option.language());
            }
            if (option.value().equals(choice.value())) {
                about.put("selected", "selected");
            }
            html.open("option", about).text(option.label()).close("option");
        }
        html.raw(group == null ? "" : "</optgroup>").raw("</select></div>");
    }
}
