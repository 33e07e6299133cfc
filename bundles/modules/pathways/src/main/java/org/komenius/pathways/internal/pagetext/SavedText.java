package org.komenius.pathways.internal.pagetext;

import java.util.Optional;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Inline;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageOf;
import org.komenius.spi.web.PageRequest;
import org.komenius.spi.web.PageText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Saved routes lie on the device, so all that can be said without JavaScript is where to find a route. */
@Component
@PageOf(contribution = "pathways", path = "mein-fahrplan")
public class SavedText implements PageText {

    @Activate
    public SavedText() {}

    @Override
    public Optional<PageContent> content(PageRequest request) {
        Speech speech = new Speech(Wording.own(), request.language());
        Inline.Words title = speech.words("public.saved.heading");
        Inline.Words plan = speech.words("public.saved.plan");
        return Optional.of(PageContent.titled(title.text())
                .titleLanguage(title.language())
                .add(Block.paragraph(speech.words("public.saved.lead")))
                .add(Block.paragraph(speech.words("text.saved-needs-script")))
                .add(Block.paragraph(Inline.link(plan.text(), plan.language(), "/pathways/fahrplan")))
                .notIndexed()
                .build());
    }
}
