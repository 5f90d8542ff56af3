package org.entente.data.robust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files of layouts that Entente knows, made up.
final class SmallFiles {
    private SmallFiles() {}

    /// Signed edges, each pair once.
    ///
    /// @param from the first pair, so that files differ
    static byte[] edges(int from, int rows) {
        StringBuilder text = new StringBuilder("a,b,sign\n");
        for (int row = from; row < from + rows; row++) {
            text.append(row / 1000)
                    .append(',')
                    .append(row % 1000)
                    .append(',')
                    .append(row % 3 - 1)
                    .append('\n');
        }
        return utf8(text.toString());
    }

    static final String PASSPORTS = """
            Passport,Destination,Requirement
            RUS,BLR,visa free
            RUS,CIV,"visa ""on"" arrival, paid"
            KAZ,KGZ,90
            KAZ,RUS,-1
            """;

    static final String MAJOR_POWERS = """
            stateabb,ccode,styear,stmonth,stday,endyear,endmonth,endday,version
            USA,2,1898,8,13,2016,12,31,2016
            UKG,200,1816,1,1,2016,12,31,2016
            FRN,220,1816,1,1,1940,6,22,2016
            FRN,220,1945,8,15,2016,12,31,2016
            """;

    static byte[] zip(Map<String, byte[]> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
