package org.komenius.web.internal.served;

import static org.komenius.web.internal.served.BlocksHtml.attributes;

import java.util.List;
import java.util.Map;
import org.komenius.spi.web.Inline;
import org.komenius.web.internal.contribution.PublicMenu;
import org.komenius.web.internal.language.Language;
import org.komenius.web.internal.language.Texts;

/**
 * Header, text and footer of a page, with the look that the shell gives them, so that nothing moves when it takes over. Its ids all
 * begin with {@code served}, because for a moment both are in the document.
 */
public final class ServedFrame {

    private static final String MARK =
            "<svg class=\"kom-brand__mark\" viewBox=\"0 0 32 32\" aria-hidden=\"true\" focusable=\"false\">"
                    + "<circle cx=\"16\" cy=\"16\" r=\"15\" fill=\"#2044aa\"></circle><path d=\"M6 21h7l6-10h7\" fill=\"none\" stroke=\"#fff\""
                    + " stroke-width=\"3\" stroke-linecap=\"round\" stroke-linejoin=\"round\"></path>"
                    + "<circle cx=\"13\" cy=\"21\" r=\"3.2\" fill=\"#fff\"></circle><circle cx=\"19\" cy=\"11\" r=\"3.2\" fill=\"#fff\"></circle></svg>";

    private final Html html = new Html();
    private final ServedPage page;
    private final Texts texts;
    private final List<PublicMenu.Group> menu;

    private ServedFrame(ServedPage page, Texts texts, List<PublicMenu.Group> menu) {
        this.page = page;
        this.texts = texts;
        this.menu = menu;
    }

    public static String of(ServedPage page, Texts texts, List<PublicMenu.Group> menu) {
        ServedFrame frame = new ServedFrame(page, texts, menu);
        frame.write();
        return frame.html.toString();
    }

    private void write() {
        if (page.frameOnly()) {
            html.raw("<noscript><div class=\"kom-served\">");
        } else {
            html.raw("<div class=\"kom-served\" id=\"served\">");
        }
        html.raw("<a class=\"kom-skip\" href=\"#served-main\">")
                .words(texts.words("shell.skip"))
                .raw("</a>\n");
        header();
        html.raw("<div class=\"kom-frame\"><main id=\"served-main\" tabindex=\"-1\"><div class=\"kom-page\">\n")
                .raw("<h1 class=\"kern-heading-large\">")
                .words(page.heading())
                .raw("</h1>\n");
        new BlocksHtml(html, page.language()).write(page.content().blocks());
        html.raw("</div></main></div>\n");
        footer();
        html.raw(page.frameOnly() ? "</div></noscript>" : "</div>");
    }

    private void header() {
        boolean named = !page.site().equals("Komenius");
        html.raw(
                        "<header class=\"kom-header kom-no-print\"><div class=\"kom-strip\"><div class=\"kom-wrap\"><p class=\"kom-strip__place\">")
                .text(page.site())
                .raw("</p><div class=\"kom-strip__tools\">");
        plainLanguage();
        languages();
        html.open("a", attributes("class", "kom-strip__link", "href", address("/anmelden"), "rel", "nofollow"))
                .raw("<span class=\"kern-icon kern-icon--account-circle\" aria-hidden=\"true\"></span>")
                .words(texts.words("shell.sign-in"))
                .raw("</a></div></div></div>\n<div class=\"kom-wrap kom-header__main\">")
                .open("a", attributes("class", "kom-brand", "href", address("/")))
                .raw(MARK)
                .raw("<span class=\"kom-brand__name\">Komenius<span class=\"kom-brand__place\">")
                .words(named ? new Inline.Words(page.site(), null, false) : texts.words("shell.claim"))
                .raw("</span><span class=\"kom-brand__claim\">")
                .words(texts.words("shell.claim"))
                .raw("</span></span></a>\n")
                .raw(
                        "<a class=\"kom-menu-button\" href=\"#served-menu\"><span class=\"kern-icon kern-icon--dehaze\" aria-hidden=\"true\"></span>")
                .words(texts.words("shell.menu"))
                .raw("</a><div class=\"kom-header__menu\" id=\"served-menu\">")
                .open("nav", attributes("class", "kom-main-nav", "aria-label", texts.text("shell.main-nav")))
                .raw("<ul class=\"kom-main-nav__list\">");
        menu.stream().flatMap(group -> group.items().stream()).forEach(this::entry);
        html.raw("</ul></nav>\n");
        search();
        html.raw("</div></div></header>\n");
    }

    private void entry(PublicMenu.Item item) {
        Map<String, String> attributes = attributes("href", address(item.path().isEmpty() ? "/" : item.path()));
        if (item.path().equals(page.path())) {
            attributes.put("aria-current", "page");
        }
        html.raw("<li>").open("a", attributes);
        page.language().choose(item.page().title()).ifPresent(html::words);
        html.raw("</a></li>");
    }

    private void plainLanguage() {
        boolean plain = page.language() == Language.PLAIN_GERMAN;
        Language other = plain ? Language.GERMAN : Language.PLAIN_GERMAN;
        html.open(
                        "a",
                        attributes(
                                "class",
                                "kom-strip__link",
                                "href",
                                "/" + other.segment() + page.path(),
                                "hreflang",
                                other.tag()))
                .raw("<span class=\"kern-icon kern-icon--easy-language\" aria-hidden=\"true\"></span>")
                .words(texts.words(plain ? "shell.everyday-language" : "shell.plain-language"))
                .raw("</a>");
    }

    private void languages() {
        Language current = page.language() == Language.PLAIN_GERMAN ? Language.GERMAN : page.language();
        html.raw("<details class=\"kom-dropdown\"><summary class=\"kom-strip__link\">")
                .raw(
                        "<span class=\"kern-icon kern-icon--language\" aria-hidden=\"true\"></span><span class=\"kom-visually-hidden\">")
                .words(texts.words("shell.language"))
                .raw(": </span><span>")
                .text(current.ownName())
                .raw("</span></summary><div class=\"kom-dropdown__panel\"><ul>");
        for (Language other : Language.values()) {
            if (other == Language.PLAIN_GERMAN) {
                continue;
            }
            Map<String, String> attributes = attributes(
                    "href",
                    "/" + other.segment() + page.path() + page.query(),
                    "lang",
                    other.tag(),
                    "hreflang",
                    other.tag());
            if (other == page.language()) {
                attributes.put("aria-current", "true");
            }
            html.raw("<li>").open("a", attributes).text(other.ownName()).raw("</a></li>");
        }
        html.raw("</ul></div></details>");
    }

    private void search() {
        html.open(
                        "form",
                        attributes(
                                "class",
                                "kom-search",
                                "role",
                                "search",
                                "aria-label",
                                texts.text("shell.search-label"),
                                "action",
                                address("/suche")))
                .raw("<label class=\"kom-visually-hidden\" for=\"served-search\">")
                .words(texts.words("shell.search-label"))
                .raw("</label>")
                .open(
                        "input",
                        attributes(
                                "id",
                                "served-search",
                                "name",
                                "q",
                                "type",
                                "search",
                                "placeholder",
                                texts.text("ui.search")))
                .raw(
                        "<button type=\"submit\" class=\"kom-search__go\"><span class=\"kern-icon kern-icon--search\" aria-hidden=\"true\"></span>")
                .raw("<span class=\"kom-visually-hidden\">")
                .words(texts.words("ui.search"))
                .raw("</span></button></form>\n");
    }

    private void footer() {
        html.raw("<footer class=\"kom-footer\"><div class=\"kom-wrap kom-footer__in\"><p class=\"kom-footer__brand\">")
                .raw(MARK)
                .raw("<span>")
                .text(page.site())
                .raw("</span></p>")
                .open("nav", attributes("class", "kom-no-print", "aria-label", texts.text("shell.footer-nav")))
                .raw("<ul>");
        link("/barrierefreiheit", "shell.accessibility");
        link("/datenschutz", "shell.privacy");
        link("/impressum", "shell.imprint");
        html.raw("</ul></nav><p class=\"kom-muted\">Komenius</p></div></footer>\n");
    }

    private void link(String path, String key) {
        html.raw("<li>")
                .open("a", attributes("href", address(path)))
                .words(texts.words(key))
                .raw("</a></li>");
    }

    private String address(String path) {
        return Addresses.of(path, page.language());
    }
}
