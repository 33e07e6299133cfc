package org.komenius.web.internal.pagetext;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.komenius.spi.web.PageText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** All page texts that modules offer, by the page they belong to; of several for one page the one that came last. Thread-safe. */
@Component(service = PageTexts.class)
public class PageTexts {

    private record Key(String contribution, String path) {}

    private final Map<Key, PageText> texts = new ConcurrentHashMap<>();

    @Activate
    public PageTexts() {}

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(&(komenius.page.contribution=*)(komenius.page.path=*))")
    void add(PageText text, Map<String, Object> properties) {
        texts.put(key(properties), text);
    }

    void remove(PageText text, Map<String, Object> properties) {
        texts.remove(key(properties), text);
    }

    /** @param path the page's path in {@code ui.json} */
    public Optional<PageText> find(String contribution, String path) {
        return Optional.ofNullable(texts.get(new Key(contribution, path)));
    }

    private static Key key(Map<String, Object> properties) {
        return new Key(
                String.valueOf(properties.get("komenius.page.contribution")),
                String.valueOf(properties.get("komenius.page.path")));
    }
}
