package org.gongdan.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;

/** The compiled templates, read once and only ever from this module's own jar. */
record Templates(
        JasperReport frame,
        JasperReport facts,
        JasperReport figures,
        JasperReport events,
        JasperReport shares,
        JasperReport funds,
        JasperReport amounts,
        JasperReport yields,
        JasperReport charts,
        JasperReport breaks,
        JRTemplate styles) {

    static Templates fromJar() {
        return new Templates(
                report("frame"),
                report("facts"),
                report("figures"),
                report("events"),
                report("shares"),
                report("funds"),
                report("amounts"),
                report("yields"),
                report("charts"),
                report("breaks"),
                read("styles.jrtx", JRXmlTemplateLoader::load));
    }

    private static JasperReport report(String name) {
        return read(name + ".jasper", in -> (JasperReport) JRLoader.loadObject(in));
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
