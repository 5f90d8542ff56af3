package org.entente.data.robust;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.data.engine.Engine;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.entente.data.table.TableText;

/// A small valid file, to be damaged.
///
/// @param name of the file
/// @param content as a provider would publish it, before packing
/// @param packing how it is packed
/// @param form how its text is written; of a binary file the plain form
/// @param isText whether the content is text
/// @param rows how many rows it has
/// @param layout its descriptor, if it is not recognised
record FuzzBase(
        String name,
        byte[] content,
        Packing packing,
        Layout.Form form,
        boolean isText,
        int rows,
        Optional<Layout> layout) {
    /// How a file is packed.
    enum Packing {
        NONE,
        GZIP,
        ZIP;

        byte[] pack(byte[] content) {
            return switch (this) {
                case NONE -> content;
                case GZIP -> SmallFiles.gzip(content);
                case ZIP ->
                    SmallFiles.zip(Map.of("folder/table.csv", content, "readme.txt", SmallFiles.utf8("Hello.\n")));
            };
        }
    }

    byte[] packed() {
        return packing.pack(content);
    }

    String string() {
        return new String(content, StandardCharsets.UTF_8);
    }

    static List<FuzzBase> all(Path folder, Engine engine) throws IOException {
        List<FuzzBase> all = new ArrayList<>();
        all.add(text("passports.csv", SmallFiles.PASSPORTS, Packing.NONE, Layout.Form.PLAIN, 4));
        all.add(text("majors2016.csv", SmallFiles.MAJOR_POWERS, Packing.NONE, Layout.Form.PLAIN, 4));
        all.add(text("majors.csv.gz", SmallFiles.MAJOR_POWERS, Packing.GZIP, Layout.Form.PLAIN, 4));
        all.add(text("several.zip", SmallFiles.PASSPORTS, Packing.ZIP, Layout.Form.PLAIN, 4));
        all.add(text("20140327.export.CSV", gdelt(), Packing.NONE, new Layout.Form('\t', 0, "", "", false), 3));
        all.add(text("trade_2019.csv", """
                iso_o;iso_d;trade
                RUS;RUS;900
                RUS;BLR;22.5
                BLR;RUS;
                BLR;BLR;5e1
                """, Packing.NONE, new Layout.Form(';', 1, "", "", true), 4));
        all.add(text("API_NY.csv", """
                "Data Source","World Development Indicators",

                "Last Updated Date","2023-05-10",

                "Country Name","Country Code","Indicator Name","Indicator Code","2011","2012",
                "Kazakhstan","KAZ","GDP, PPP","NY.GDP.MKTP.PP.CD","","400.5",
                "Türkiye","TUR","GDP, PPP","NY.GDP.MKTP.PP.CD","3000","3100.25",
                "World","WLD","GDP, PPP","NY.GDP.MKTP.PP.CD","90000","95000",
                """, Packing.NONE, new Layout.Form(',', 5, "", "", true), 3));
        all.add(text("matrix.csv", """
                Passport,RUS,BLR,KAZ
                RUS,-1,visa free,90
                BLR,visa free,-1,30
                """, Packing.NONE, Layout.Form.PLAIN, 2));
        all.add(text("tss.csv", """
                tssr_id,rivalry,ccode1,ccode2,start,end,positional,spatial,ideological,interventionary,principal,aprin
                1,"Austria, Serbia – «Ő»",300,345,1903,1918,1,1,,,1,
                2,United States - Russia,2,365,1945,1989,1,0,1,,1,
                """, Packing.NONE, Layout.Form.PLAIN, 2));
        Path parquet = folder.resolve("majors.parquet");
        Path csv = Files.writeString(folder.resolve("majors.tmp"), SmallFiles.MAJOR_POWERS);
        engine.execute("COPY (SELECT * FROM read_csv(%s)) TO %s (FORMAT parquet)"
                .formatted(Engine.text(csv.toString()), Engine.text(parquet.toString())));
        all.add(new FuzzBase(
                "majors.parquet",
                Files.readAllBytes(parquet),
                Packing.NONE,
                Layout.Form.PLAIN,
                false,
                4,
                Optional.empty()));
        byte[] stata = TableText.bytes("stata/118-little-endian.dta");
        int at = new String(stata, StandardCharsets.ISO_8859_1).indexOf("<N>") + 3;
        all.add(binary(folder, "table.dta", stata, (int) little(stata).getLong(at)));
        all.add(binary(folder, "table.dbf", dbase(), 3));
        all.add(binary(
                folder,
                "types.rds",
                TableText.bytes("rdata/types-v3-gzip.rds"),
                TableText.csv("rdata/types.csv").size() - 1));
        all.add(binary(
                folder,
                "types.xlsx",
                TableText.bytes("excel/types.xlsx"),
                TableText.csv("excel/types.csv").size() - 1));
        return all;
    }

    /// A dBASE III table of a text and a number.
    private static byte[] dbase() {
        int header = 32 + 2 * 32 + 1;
        int record = 1 + 10 + 6;
        ByteBuffer bytes = ByteBuffer.allocate(header + 3 * record + 1).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(0, new byte[] {3, 114, 5, 29});
        bytes.putInt(4, 3).putShort(8, (short) header).putShort(10, (short) record);
        bytes.position(32);
        bytes.put(field("NAME", 'C', 10)).put(field("VALUE", 'N', 6)).put((byte) 0x0d);
        for (String row : List.of(" Armenia     12.5", " Belarus     -3.0", " Kazakhstan999.9 ")) {
            bytes.put(row.substring(0, record).getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.put((byte) 0x1a).array();
    }

    private static byte[] field(String name, char type, int length) {
        ByteBuffer field = ByteBuffer.allocate(32);
        field.put(0, name.getBytes(StandardCharsets.US_ASCII));
        field.put(11, (byte) type).put(16, (byte) length).put(17, (byte) (type == 'N' ? 1 : 0));
        return field.array();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static FuzzBase text(String name, String text, Packing packing, Layout.Form form, int rows) {
        return new FuzzBase(name, SmallFiles.utf8(text), packing, form, true, rows, Optional.empty());
    }

    private static FuzzBase binary(Path folder, String name, byte[] bytes, int rows) throws IOException {
        Path yaml = Files.writeString(
                folder.resolve("any.yml"), "id: any\nsource: any\ntitle: t\nversion: v\nrow: r\ncolumns: {}\n");
        return new FuzzBase(name, bytes, Packing.NONE, Layout.Form.PLAIN, false, rows, Optional.of(Layouts.read(yaml)));
    }

    /// Three events in the columns of GDELT 1.0; the second row has no SOURCEURL.
    private static String gdelt() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 3; row++) {
            String[] cells = new String[58];
            java.util.Arrays.fill(cells, "");
            String[] start = {"" + (100 + row), "20140327", "201403", "2014", "2014.2377", "RUS", "RUSSIA", "RUS"};
            System.arraycopy(start, 0, cells, 0, start.length);
            cells[15] = "KAZ";
            String[] event = {"1", "036", "036", "03", "1", "4", "4", "1", "4", "2.5"};
            System.arraycopy(event, 0, cells, 25, event.length);
            cells[35] = "1";
            cells[36] = "Almaty, \"South";
            cells[56] = "20140328";
            cells[57] = "http://example.org/" + row;
            text.append(String.join("\t", row == 1 ? java.util.Arrays.copyOf(cells, 57) : cells))
                    .append('\n');
        }
        return text.toString();
    }
}
