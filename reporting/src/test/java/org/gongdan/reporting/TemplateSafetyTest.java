package org.gongdan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.repo.RepositoryUtil;
import org.junit.jupiter.api.Test;

class TemplateSafetyTest {

    @Test
    void rendersWithoutACompilerAndInThreadsThatKnowNothingOfTheApplication() throws Exception {
        var urls = Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.contains("jasperreports-jdt") && !entry.contains(File.separator + "ecj"))
                .map(entry -> new File(entry).toURI())
                .map(TemplateSafetyTest::url)
                .toArray(URL[]::new);
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            assertThatThrownBy(() -> loader.loadClass("org.eclipse.jdt.core.compiler.IProblem"))
                    .isInstanceOf(ClassNotFoundException.class);
            var sizes = loader.loadClass(WithoutCompiler.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(sizes.toString()).isEqualTo(ReportKind.values().length + " reports");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void refusesTemplatesThatReachForOtherClasses() {
        assertThatThrownBy(() -> fill("System.getProperty(\"user.home\")")).hasStackTraceContaining("java.lang.System");
    }

    @Test
    void stillFillsHarmlessTemplates() throws Exception {
        assertThat(fill("String.valueOf(Math.max(1, 2))")).isEqualTo(1);
    }

    @Test
    void refusesToReadAddressesAndFiles() {
        var repository = RepositoryUtil.getInstance(DefaultJasperReportsContext.getInstance());
        for (var location : new String[] {"http://127.0.0.1:9/x.jasper", "file:///etc/hostname", "/etc/hostname"}) {
            assertThatThrownBy(() -> repository.getBytesFromLocation(location))
                    .as(location)
                    .hasMessageNotContaining("refused");
        }
    }

    private static int fill(String expression) throws Exception {
        var jrxml = """
                <jasperReport name="t" pageWidth="200" pageHeight="200" columnWidth="200" leftMargin="0" rightMargin="0"
                    topMargin="0" bottomMargin="0">
                  <title height="20">
                    <element kind="textField" x="0" y="0" width="100" height="20" fontName="Noto Sans SC">
                      <expression><![CDATA[%s]]></expression>
                    </element>
                  </title>
                </jasperReport>
                """.formatted(expression);
        var report =
                JasperCompileManager.compileReport(new ByteArrayInputStream(jrxml.getBytes(StandardCharsets.UTF_8)));
        return JasperFillManager.fillReport(report, new HashMap<>(), new JREmptyDataSource())
                .getPages()
                .size();
    }

    private static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
