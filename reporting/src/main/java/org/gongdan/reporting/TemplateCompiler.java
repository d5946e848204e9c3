package org.gongdan.reporting;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.util.JRSaver;

/**
 * Runs during the build only: compiles the templates into the jar, so that no compiler is needed at run time. Those that
 * every report shares are drawn by hand and measured for both ways a page can lie; those of tables follow from their
 * columns.
 */
final class TemplateCompiler {

    /** The hand-drawn templates. */
    static final List<String> SHARED = List.of("front", "body", "facts", "figures", "charts");

    private final Path sources;
    private final Path target;

    private TemplateCompiler(Path sources, Path target) {
        this.sources = sources;
        this.target = target;
    }

    /** Takes the folder of the sources and the folder that receives the compiled templates, the styles and the sRGB profile. */
    public static void main(String[] folders) throws IOException, JRException {
        var compiler = new TemplateCompiler(Path.of(folders[0]), Files.createDirectories(Path.of(folders[1])));
        compiler.shared();
        for (var kind : ReportKind.values()) {
            compiler.panels(kind);
        }
        compiler.rest();
    }

    private void shared() throws IOException, JRException {
        for (var name : SHARED) {
            var drawn = Files.readString(sources.resolve(name + ".jrxml"));
            for (var paper : Paper.values()) {
                compile(paper.measured(drawn), paper.template(name));
            }
        }
    }

    private void panels(ReportKind kind) throws JRException {
        var designs = Layout.designs(kind);
        var width = Paper.of(designs).width();
        for (var design : designs) {
            for (var panel : design.panels()) {
                compile(PanelTemplate.jrxml(panel, width), Templates.panelName(kind, panel));
            }
        }
    }

    private void rest() throws IOException {
        Files.write(
                target.resolve("srgb.icc"),
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        var styles = Path.of("styles.jrtx");
        Files.copy(sources.resolve(styles), target.resolve(styles), StandardCopyOption.REPLACE_EXISTING);
    }

    private void compile(String jrxml, String name) throws JRException {
        var in = new ByteArrayInputStream(jrxml.getBytes(StandardCharsets.UTF_8));
        JRSaver.saveObject(
                JasperCompileManager.compileReport(in),
                target.resolve(name + ".jasper").toFile());
    }
}
