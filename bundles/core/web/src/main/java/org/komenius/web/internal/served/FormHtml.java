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
            if (field instanceof Field.Kept kept) {
                html.open("input", attributes("type", "hidden", "name", kept.name(), "value", kept.value()));
            } else if (field instanceof Field.Choice choice) {
                html.raw("<div class=\"kern-form-input\">");
                choice(choice, labelled(choice.name(), choice.label(), choice.hint()));
                html.raw("</div>\n");
            } else if (field instanceof Field.Entry entry) {
                html.raw("<div class=\"kern-form-input\">");
                entry(entry, labelled(entry.name(), entry.label(), entry.hint()));
                html.raw("</div>\n");
            }
        }
        html.raw("<button type=\"submit\" class=\"kern-btn kern-btn--primary\"><span class=\"kern-label\">")
                .text(form.submit())
                .raw("</span></button></form>\n");
    }

    /** Writes label and hint, and returns the attributes that tie the field to them. */
    private Map<String, String> labelled(String name, String label, String hint) {
        // A page has one form at most with a field of a name; the prefix keeps clear of the page's own ids.
        String id = "served-" + name;
        Map<String, String> attributes = attributes("id", id, "name", name);
        html.open("label", attributes("class", "kern-label", "for", id))
                .text(label)
                .raw("</label>");
        if (hint != null) {
            html.open("div", attributes("class", "kern-hint", "id", id + "-hint"))
                    .text(hint)
                    .raw("</div>");
            attributes.put("aria-describedby", id + "-hint");
        }
        return attributes;
    }

    private void entry(Field.Entry entry, Map<String, String> attributes) {
        attributes.put("class", "kern-form-input__input");
        attributes.put("type", entry.kind().name().toLowerCase(Locale.ROOT));
        if (entry.value() != null) {
            attributes.put("value", entry.value());
        }
        html.open("input", attributes);
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
