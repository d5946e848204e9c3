package org.gongdan.reporting.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the signing key in a PKCS#12 key store. One of our own is generated when there is none, with a password in a
 * file beside it; an operator's is only read.
 */
public final class SigningKeys {

    /** Used by its object and not installed, so that nothing else in the process changes its cryptography. */
    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private static final String OWN_ALIAS = "report-signing";
    private static final int PASSWORD_BYTES = 24;

    private SigningKeys() {}

    /**
     * Opens the key store of an operator.
     *
     * @param alias of the key; the only one when null
     * @throws IllegalStateException when there is no such key, or the password is wrong
     */
    public static SigningKey open(Path file, char[] password, @Nullable String alias) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12", PROVIDER);
            store.load(in, password);
            var name = alias == null ? onlyKey(store, file) : alias;
            if (!(store.getKey(name, password) instanceof PrivateKey secret)) {
                throw new IllegalStateException(file + " has no private key " + name);
            }
            return new SigningKey(secret, chainOf(store, name));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(file + " cannot be read as a key store", damaged);
        }
    }

    /**
     * Opens our own key store in a folder, and generates it at the first start. Of several nodes that start at once with
     * one folder, all come to use the same key.
     *
     * @param name whose signature it will be, as the certificate says it
     * @param algorithm counts when the key is generated; one that is there stays, whatever it is
     */
    public static SigningKey own(Path folder, String name, SignatureAlgorithm algorithm, Instant now)
            throws IOException {
        var store = folder.resolve("report-signing.p12");
        var password = folder.resolve("report-signing.password");
        Files.createDirectories(folder);
        if (!Files.exists(password)) {
            PrivateFiles.writeOnce(password, newPassword());
        }
        var secret = Files.readString(password).strip().toCharArray();
        if (!Files.exists(store)) {
            PrivateFiles.writeOnce(store, SelfSigned.generate(name, algorithm, OWN_ALIAS, secret, now));
        }
        try {
            return open(store, secret, OWN_ALIAS);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private static byte[] newPassword() {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().encode(random);
    }

    private static String onlyKey(KeyStore store, Path file) throws GeneralSecurityException {
        var keys = new ArrayList<String>();
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            throw new IllegalStateException(file + " holds the keys " + keys + "; say which one signs reports");
        }
        return keys.getFirst();
    }

    private static List<X509Certificate> chainOf(KeyStore store, String alias) throws GeneralSecurityException {
        return Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
    }
}
