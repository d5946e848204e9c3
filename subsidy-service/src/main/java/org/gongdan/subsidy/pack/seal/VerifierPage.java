package org.gongdan.subsidy.pack.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongdan.config.file.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code verify.html}: one file that checks a pack in any browser, without a network. Its policy names the hash of each
 * script in it, so that it runs these and fetches nothing.
 */
public final class VerifierPage {

    public static final String PATH = "verify.html";

    private static final String PREFIX = "pack.";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final byte[] PAGE = composed().getBytes(StandardCharsets.UTF_8);

    private VerifierPage() {}

    /** The same for every pack of one version of this product. */
    public static byte[] bytes() {
        return PAGE.clone();
    }

    private static String composed() {
        var noble = "/*\n" + text("noble-ed25519-2.3.0/LICENSE") + "*/\n" + text("noble-ed25519-2.3.0/index.js")
                + "\nglobalThis.nobleVerify = verifyAsync;\n";
        var check = text("check.js");
        var page = text("page.js").replace("{{words}}", words());
        var style = text("verify.css");
        var hashes =
                List.of(noble, check, page).stream().map(VerifierPage::hash).collect(Collectors.joining(" "));
        return text("verify.html")
                .replace("{{script-hashes}}", hashes)
                .replace("{{style-hash}}", hash(style))
                .replace("{{style}}", style)
                .replace("{{noble}}", noble)
                .replace("{{check}}", check)
                .replace("{{page}}", page);
    }

    /** As JSON within a script: no word may end it. */
    private static String words() {
        Map<String, Map<String, String>> languages = new TreeMap<>();
        languages.put("zh", words(Locale.ROOT));
        languages.put("en", words(Locale.ENGLISH));
        return JsonMapper.builder().build().writeValueAsString(languages).replace("<", "\\u003c");
    }

    private static Map<String, String> words(Locale locale) {
        var bundle = ResourceBundle.getBundle("i18n.pack", locale, NO_FALLBACK);
        return bundle.keySet().stream()
                .filter(key -> key.matches("pack\\.(verifier|part|reason)\\..*"))
                .collect(Collectors.toMap(
                        key -> key.substring(PREFIX.length()), bundle::getString, (one, _) -> one, TreeMap::new));
    }

    private static String hash(String content) {
        var digest = Sha256.of(content);
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private static String text(String name) {
        try (var in = Objects.requireNonNull(VerifierPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
