package org.komenius.web.internal.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.komenius.spi.security.Caller;

/** The part of all contributions that a caller may be offered, as browsers get it. */
public final class VisiblePages {

    private VisiblePages() {}

    /** {@code [{bundle, base, ui}]}; a bundle with nothing left to show is left out. */
    public static ArrayNode of(List<Contribution> contributions, Caller caller) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Contribution contribution : contributions) {
            ObjectNode ui = visible(contribution.ui(), caller);
            if (!ui.path("pages").isEmpty() || !ui.path("slots").isEmpty()) {
                list.addObject()
                        .put("bundle", contribution.bundle())
                        .put("base", contribution.base())
                        .set("ui", ui);
            }
        }
        return list;
    }

    private static ObjectNode visible(UiDescriptor descriptor, Caller caller) {
        ObjectNode ui = JsonNodeFactory.instance.objectNode();
        ui.setAll(descriptor.json());
        ArrayNode pages = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < descriptor.pages().size(); i++) {
            if (descriptor.pages().get(i).isVisibleTo(caller)) {
                pages.add(descriptor.json().path("pages").get(i));
            }
        }
        ui.set("pages", pages);
        ArrayNode slots = JsonNodeFactory.instance.arrayNode();
        for (JsonNode slot : descriptor.json().path("slots")) {
            if (DescriptorReader.strings(slot.path("permissions")).stream().allMatch(caller::may)) {
                slots.add(slot);
            }
        }
        ui.set("slots", slots);
        return ui;
    }
}
