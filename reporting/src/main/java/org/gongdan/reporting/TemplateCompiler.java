package org.gongdan.reporting;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Runs during the build only: compiles the templates into the jar, so that no compiler is needed at run time. */
final class TemplateCompiler {

    private TemplateCompiler() {}

    /** Takes the folder of the sources and the folder that receives the compiled templates, the styles and the sRGB profile. */
    public static void main(String[] folders) throws IOException, JRException {
        var sources = Path.of(folders[0]);
        var target = Files.createDirectories(Path.of(folders[1]));
        try (var templates = Files.newDirectoryStream(sources, "*.jrxml")) {
            for (var template : templates) {
                var compiled = template.getFileName().toString().replace(".jrxml", ".jasper");
                JasperCompileManager.compileReportToFile(
                        template.toString(), target.resolve(compiled).toString());
            }
        }
        Files.write(
                target.resolve("srgb.icc"),
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        var styles = Path.of("styles.jrtx");
        Files.copy(sources.resolve(styles), target.resolve(styles), StandardCopyOption.REPLACE_EXISTING);
    }
}
