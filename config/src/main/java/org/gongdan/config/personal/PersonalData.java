package org.gongdan.config.personal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.gongdan.config.axon.CommandMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Seals what is stored about a person and opens it to be shown. Keys are remembered for a minute, so that another process
 * stops reading a person that soon after the erasure.
 */
public final class PersonalData {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int TEXTS_OF_A_PERSON = 64;

    private final PersonKeys keys;
    private final TransactionOperations ownTransaction;
    private final Cache<String, Person> persons = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** @param ownTransaction commits a new key whatever becomes of the command it is for: others may use it already */
    PersonalData(PersonKeys keys, TransactionOperations ownTransaction) {
        this.keys = keys;
        this.ownTransaction = ownTransaction;
    }

    /** How it stands with the file of the master key. */
    public enum MasterKeyState {
        /** It is there, and the one of this database. */
        KEPT,
        /** It is not where it should be, or cannot be read: after the next start no name can be read. */
        MISSING,
        /** Another is in its place. */
        ANOTHER,
        /** Nothing is sealed yet. */
        NOT_NEEDED
    }

    /** Somebody whose data is held; of the erased nothing is known but their id. */
    public record Known(String person, String label) {}

    private record Person(
            @Nullable PersonKey key, Map<String, PersonalText> sealed, AtomicReference<@Nullable PersonalText> label) {}

    /**
     * Seals a text under the key of a person, who gets one at first use. The same text is sealed the same way each time.
     * Of a person who was erased nothing is stored any more: the answer is a seal that nobody can open.
     *
     * @param person the subject of a token, or another id that names nobody by itself; without blanks
     * @throws IllegalStateException in a process without the master key
     */
    public PersonalText seal(String person, String text) {
        var sealed = sealKeepingLabel(person, text);
        if (!sealed.equals(known(person).label().getAndSet(sealed))) {
            ownTransaction.executeWithoutResult(_ -> keys.label(person, sealed.stored()));
        }
        return sealed;
    }

    /** As {@link #seal}, of a text that is not what the person is called. */
    public PersonalText sealKeepingLabel(String person, String text) {
        var known = known(person);
        var key = known.key();
        if (key == null) {
            return PersonalText.sealed(person, "");
        }
        var before = known.sealed().get(text);
        if (before != null) {
            return before;
        }
        var sealed = key.seal(text);
        if (known.sealed().size() < TEXTS_OF_A_PERSON) {
            known.sealed().put(text, sealed);
        }
        return sealed;
    }

    /** The name of who acts as it may be stored: sealed, unless it names a reaction or job. */
    public String sealName(String actor, String name) {
        return actor.startsWith(CommandMetadata.SYSTEM)
                ? name
                : seal(actor, name).stored();
    }

    /** What a stored text says; a mark in the language of the reader where it was erased. Plain text comes back as it is. */
    public String open(String stored) {
        if (!PersonalText.isSealed(stored)) {
            return stored;
        }
        var text = new PersonalText(stored);
        if (!keys.available()) {
            return inChinese() ? "〔不可读〕" : "[unreadable]";
        }
        var key = remembered(text.person()).map(Person::key).orElse(null);
        if (key == null) {
            return erasedMark();
        }
        try {
            return key.open(text);
        } catch (GeneralSecurityException sealedUnderAnEarlierKey) {
            return erasedMark();
        }
    }

    /** As {@link #open}, of what may be absent. */
    public @Nullable String openNullable(@Nullable String stored) {
        return stored == null ? null : open(stored);
    }

    /** Looks at the file as the next start would, whatever is in memory. */
    public MasterKeyState masterKey() {
        return keys.state();
    }

    public Path masterKeyFile() {
        return keys.file();
    }

    public boolean isErased(String person) {
        return keys.find(person).map(PersonKeys.Row::isErased).orElse(false);
    }

    /** Everybody whose data is held, under the newest name. */
    public List<Known> everybody() {
        return keys.all().stream()
                .map(row -> new Known(row.person(), open(Objects.requireNonNullElse(row.label(), row.person()))))
                .toList();
    }

    public Optional<Known> find(String person) {
        return keys.find(person)
                .filter(row -> !row.isErased())
                .map(row -> new Known(person, open(Objects.requireNonNullElse(row.label(), person))));
    }

    /**
     * Deletes the key of a person within the transaction of the caller; false when there was none. After its commit the
     * person is noted beside the master key too, so that an older copy of the database brings nobody back.
     */
    public boolean erase(String person) {
        var erased = keys.erase(person);
        persons.invalidate(person);
        if (erased && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    forget(person);
                }
            });
        } else if (erased) {
            forget(person);
        }
        return erased;
    }

    private void forget(String person) {
        persons.invalidate(person);
        keys.note(person);
    }

    /**
     * A number for whoever must be told apart and not named: always the same for the same text, and not to be had without
     * the master key.
     */
    public String pseudonym(String text) {
        prepare();
        return keys.pseudonym(text);
    }

    /** What stands in the place of what was erased, in the language of the reader. */
    public static String erasedMark() {
        return inChinese() ? "〔已删除〕" : "[erased]";
    }

    private Person known(String person) {
        return remembered(person).orElseGet(() -> {
            ownTransaction.executeWithoutResult(_ -> keys.create(person));
            return remembered(person).orElseThrow();
        });
    }

    /** In a transaction of its own: the one at hand may be read-only, or be rolled back. */
    private void prepare() {
        if (!keys.isPrepared()) {
            ownTransaction.executeWithoutResult(_ -> keys.prepare());
        }
    }

    private Optional<Person> remembered(String person) {
        var before = persons.getIfPresent(person);
        if (before != null) {
            return Optional.of(before);
        }
        prepare();
        var found = keys.find(person)
                .map(row -> new Person(
                        row.wrapped() == null ? null : keys.unwrap(person, row.wrapped()),
                        new ConcurrentHashMap<>(),
                        new AtomicReference<>(row.label() == null ? null : new PersonalText(row.label()))));
        found.ifPresent(value -> persons.put(person, value));
        return found;
    }

    private static boolean inChinese() {
        return LocaleContextHolder.getLocaleContext() == null
                || !LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
