package org.staffhome.platform.tabular;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the XML of a sheet in the archive of a workbook by its relation (ECMA-376, part 2). */
final class WorkbookParts {
    private static final int BUFFER = 1 << 16;
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final ZipFile zip;
    private final Map<String, String> targets;

    private WorkbookParts(ZipFile zip, Map<String, String> targets) {
        this.zip = zip;
        this.targets = targets;
    }

    static WorkbookParts of(ZipFile zip) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = open(zip, RELATIONS)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && "Relationship".equals(xml.getLocalName())) {
                    targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
                }
            }
        } catch (XMLStreamException damaged) {
            throw new IOException(RELATIONS, damaged);
        }
        return new WorkbookParts(zip, targets);
    }

    /** Bytes of a part as really unpacked, whatever the archive declares; stops counting a little above the limit. */
    static long trueSize(ZipFile zip, ZipEntry entry, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0 && size <= limit; read = in.read(buffer)) {
                size += read;
            }
        }
        return size;
    }

    /** The XML of the sheet with this relation. */
    InputStream sheet(String relation) throws IOException {
        String target = targets.getOrDefault(relation, "");
        return open(zip, target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }

    private static InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new FileNotFoundException(name);
        }
        return zip.getInputStream(entry);
    }
}
