package org.staffhome.local.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the lists of the city as its offices would send them. */
final class CityFiles {

    static final String ORGANIZATIONS = "organizations.csv";
    static final String UNITS = "units.csv";
    static final String OFFICERS = "officers.csv";
    static final String ROSTER = "roster.xlsx";
    static final String ROSTER_FAULTS = "roster-errors.csv";
    static final String ONE_UNION = "roster-one-union-gb18030.csv";

    private static final Charset GB_18030 = Charset.forName("GB18030");

    /** Day 0 of serial dates as spreadsheets count them after February 1900. */
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);

    private static final int LAST_COLUMN = 12;
    private static final int TITLE_END = 5;
    private static final int REPORTED_ON = 6;

    private final Path folder;

    CityFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes all files; the folder is made when it is missing. */
    void write(CityPlan city) {
        try {
            Files.createDirectories(folder);
            organizations(city);
            units(city);
            officers(city);
            Roster roster = Roster.of(city);
            sheet(city, roster);
            faults(roster);
            oneUnion(Roster.ofUnion(
                    city, city.unions().get(CityGenerator.SHOWN_UNION).name()));
        } catch (IOException e) {
            throw new UncheckedIOException("the files of the city cannot be written to " + folder, e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private void organizations(CityPlan city) throws IOException {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("code", "name", "kind", "parent", "creditCode", "establishedOn", "termFrom", "termYears"));
        city.organizations()
                .forEach(o -> lines.add(Arrays.asList(
                        o.code(),
                        o.name(),
                        o.kind(),
                        o.parent(),
                        o.creditCode(),
                        o.establishedOn(),
                        o.termFrom(),
                        o.termYears())));
        csv(ORGANIZATIONS, lines, StandardCharsets.UTF_8);
    }

    private void units(CityPlan city) throws IOException {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("unionCode", "name", "creditCode"));
        city.units().forEach(unit -> lines.add(List.of(unit.unionCode(), unit.name(), unit.creditCode())));
        csv(UNITS, lines, StandardCharsets.UTF_8);
    }

    private void officers(CityPlan city) throws IOException {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("unionCode", "idNumber", "name", "post", "employment"));
        city.officers()
                .forEach(o -> lines.add(
                        List.of(o.unionCode(), o.person().idNumber(), o.person().name(), o.post(), o.employment())));
        csv(OFFICERS, lines, StandardCharsets.UTF_8);
    }

    private void faults(Roster roster) throws IOException {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("sheetRow", "why"));
        roster.planted()
                .forEach(planted ->
                        lines.add(List.of(planted.sheetRow(), planted.fault().words())));
        csv(ROSTER_FAULTS, lines, StandardCharsets.UTF_8);
    }

    /** The list of one union in the encoding of older spreadsheets, where dates show as bare serial numbers. */
    private void oneUnion(Roster roster) throws IOException {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.copyOf(Roster.HEADER));
        for (Roster.Row row : roster.rows()) {
            List<Object> line = new ArrayList<>(row.cells());
            line.set(0, lines.size());
            line.replaceAll(cell -> cell instanceof LocalDate date ? serial(date) : cell);
            lines.add(line);
        }
        csv(ONE_UNION, lines, GB_18030);
    }

    private void sheet(CityPlan city, Roster roster) throws IOException {
        try (OutputStream out = Files.newOutputStream(file(ROSTER));
                Workbook workbook = new Workbook(out, "StaffHome", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("会员花名册");
            sheet.value(0, 0, "澜岭市直机关工会会员花名册");
            sheet.range(0, 0, 0, LAST_COLUMN).merge();
            sheet.value(1, 0, "填报单位：" + CityPlan.COMMITTEE);
            sheet.range(1, 0, 1, TITLE_END).merge();
            sheet.value(
                    1,
                    REPORTED_ON,
                    "填报日期：" + city.startsOn().getYear() + "年" + city.startsOn().getMonthValue() + "月");
            for (int column = 0; column < Roster.HEADER.size(); column++) {
                sheet.value(2, column, Roster.HEADER.get(column));
            }
            int line = Roster.FIRST_SHEET_ROW - 1;
            for (Roster.Row row : roster.rows()) {
                sheet.value(line, 0, line - Roster.FIRST_SHEET_ROW + 2);
                for (int column = 1; column < row.cells().size(); column++) {
                    cell(sheet, line, column, row.cells().get(column));
                }
                line++;
            }
            sheet.value(line, 0, "合计");
            sheet.value(line, Roster.NAME, city.persons().size() + "人");
            // Empty rows as they remain where somebody deleted the content only.
            sheet.value(line + 1, 1, "");
            sheet.value(line + 2, 1, "");
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy/m/d").set();
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    private static long serial(LocalDate date) {
        return ChronoUnit.DAYS.between(SERIAL_ORIGIN, date);
    }

    private void csv(String name, List<List<Object>> lines, Charset charset) throws IOException {
        String text = lines.stream()
                .map(line -> line.stream()
                        .map(cell -> Objects.toString(cell, ""))
                        .collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
        Files.writeString(file(name), text, charset);
    }
}
