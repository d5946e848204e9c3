package org.gongdan.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;

/** The compiled templates, read once and only ever from this module's own jar. */
final class Templates {

    private final Map<String, JasperReport> compiled = new HashMap<>();
    private final JRTemplate styles = read("styles.jrtx", JRXmlTemplateLoader::load);

    static Templates fromJar() {
        var templates = new Templates();
        for (var kind : ReportKind.values()) {
            var designs = Layout.designs(kind);
            var paper = Paper.of(designs);
            for (var name : TemplateCompiler.SHARED) {
                templates.load(paper.template(name));
            }
            designs.stream()
                    .flatMap(design -> design.panels().stream())
                    .forEach(panel -> templates.load(panelName(kind, panel)));
        }
        return templates;
    }

    /** The file name of a panel without its end: the same table can stand in several reports of different width. */
    static String panelName(ReportKind kind, TableDesign.Panel panel) {
        return kind.fileStem() + "." + panel.key();
    }

    JasperReport shared(Paper paper, String name) {
        return compiled(paper.template(name));
    }

    JasperReport panel(ReportKind kind, TableDesign.Panel panel) {
        return compiled(panelName(kind, panel));
    }

    JRTemplate styles() {
        return styles;
    }

    private JasperReport compiled(String name) {
        return Objects.requireNonNull(compiled.get(name), name);
    }

    private void load(String name) {
        compiled.computeIfAbsent(name, _ -> read(name + ".jasper", in -> (JasperReport) JRLoader.loadObject(in)));
    }

    private static <T> T read(String name, Reader<T> reader) {
        try (var in = Objects.requireNonNull(Templates.class.getResourceAsStream("templates/" + name), name)) {
            return reader.read(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JRException failure) {
            throw new IllegalStateException("the template " + name + " does not fit this build", failure);
        }
    }

    private interface Reader<T> {
        T read(InputStream in) throws JRException;
    }
}
