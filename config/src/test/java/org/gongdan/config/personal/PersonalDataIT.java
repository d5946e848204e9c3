package org.gongdan.config.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.gongdan.config.stack.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonalDataIT {

    @TempDir
    private Path folder;

    private Path file;
    private JdbcClient jdbc;
    private PersonalData personal;

    @BeforeEach
    void aDatabase() {
        var database = TestPostgres.createDatabase().dataSource();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        file = folder.resolve("secrets/personal-data-key");
        personal = TestPersonalData.on(jdbc, file);
    }

    @AfterEach
    void noLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void storesNothingThatCanBeReadWithoutTheKeys() {
        var sealed = personal.seal("user-1", "王小明 13800138000");
        assertThat(sealed.isSealed()).isTrue();
        assertThat(sealed.person()).isEqualTo("user-1");
        assertThat(sealed.stored()).doesNotContain("王小明").doesNotContain("13800138000");
        assertThat(personal.open(sealed.stored())).isEqualTo("王小明 13800138000");
        assertThat(TestPersonalData.on(jdbc, file).open(sealed.stored())).isEqualTo("王小明 13800138000");
    }

    @Test
    void sealsTheSameTextTheSameWayAndOfNobodyElse() {
        var sealed = personal.seal("user-1", "王小明");
        assertThat(TestPersonalData.on(jdbc, file).seal("user-1", "王小明")).isEqualTo(sealed);
        assertThat(personal.seal("user-2", "王小明").stored()).isNotEqualTo(sealed.stored());
        assertThat(personal.seal("user-1", "王晓明").stored()).isNotEqualTo(sealed.stored());
        var moved = new PersonalText(sealed.stored().replace("user-1", "user-2"));
        assertThat(personal.open(moved.stored())).isEqualTo("〔已删除〕");
    }

    @Test
    void readsNothingOfWhomWasErasedAndStoresNothingMore() {
        var sealed = personal.seal("user-1", "王小明");
        var other = personal.seal("user-2", "李雷");
        assertThat(personal.erase("user-1")).isTrue();
        assertThat(personal.erase("user-1")).isFalse();

        assertThat(personal.isErased("user-1")).isTrue();
        assertThat(personal.open(sealed.stored())).isEqualTo("〔已删除〕");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(personal.open(sealed.stored())).isEqualTo("[erased]");
        assertThat(personal.open(personal.seal("user-1", "王小明").stored())).isEqualTo("[erased]");
        assertThat(personal.open(other.stored())).isEqualTo("李雷");
        assertThat(personal.everybody()).containsExactly(new PersonalData.Known("user-2", "李雷"));
    }

    /** Somebody restores the database as it was before. */
    @Test
    void bringsNobodyBackFromABackup() {
        var sealed = personal.seal("user-1", "王小明").stored();
        jdbc.sql("create table backup as select * from person_key").update();
        personal.erase("user-1");
        jdbc.sql("delete from person_key").update();
        jdbc.sql("insert into person_key select * from backup").update();
        assertThat(TestPersonalData.on(jdbc, file).open(sealed)).isEqualTo("〔已删除〕");
    }

    @Test
    void readsWhatIsOlderThanSealing() {
        assertThat(personal.open("020-00000000")).isEqualTo("020-00000000");
        assertThat(personal.sealName("system:WhenX", "WhenX")).isEqualTo("WhenX");
    }

    @Test
    void keepsTheMasterKeyInAFileOfItsOwner() throws IOException {
        personal.seal("user-1", "王小明");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(jdbc.sql("select row_to_json(personal_master_key)::text from personal_master_key")
                        .query(String.class)
                        .single())
                .doesNotContain(Files.readString(file).strip());
    }

    @Test
    void worksWithNoOtherMasterKey() throws IOException {
        var sealed = personal.seal("user-1", "王小明").stored();
        var without = TestPersonalData.on(jdbc, folder.resolve("nowhere"));
        assertThat(without.open(sealed)).isEqualTo("〔不可读〕");
        assertThatThrownBy(() -> without.seal("user-1", "王小明")).hasMessageContaining("nowhere");
        assertThat(folder.resolve("nowhere")).doesNotExist();

        var another = folder.resolve("another");
        MasterKey.generate(another);
        assertThatThrownBy(() -> TestPersonalData.on(jdbc, another).open(sealed))
                .hasMessageContaining("not the master key of this database");
    }
}
