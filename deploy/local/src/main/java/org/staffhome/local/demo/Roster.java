package org.staffhome.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The roster as an office types it over the years: dates in five spellings and as serial numbers, a full-width space in short
 * names, full-width digits, trailing blanks, a lower-case x, and twelve rows that no register should take.
 *
 * @param rows the data rows in the order of the sheet, good and planted
 * @param planted the planted ones, by sheet row
 */
record Roster(List<Row> rows, List<Planted> planted) {

    /** Sheet row of the first data row: two title rows and the header stand above. */
    static final int FIRST_SHEET_ROW = 4;

    static final List<String> HEADER =
            List.of("序号", "所在单位", "工会名称", "姓名", "性别", "身份证号", "出生日期", "手机号码", "学历", "用工形式", "入会时间", "婚姻状况", "备注");

    static final int NAME = 3;
    static final int GENDER = 4;
    static final int IDENTITY = 5;
    static final int UNION = 2;

    private static final int SPELLINGS = 6;

    /** A row of the sheet; a cell is a text, a date that the sheet shows as such, or a bare serial number. */
    record Row(List<Object> cells) {

        Row with(int column, Object value) {
            List<Object> changed = new ArrayList<>(cells);
            changed.set(column, value);
            return new Row(changed);
        }
    }

    /** What is wrong with a planted row. */
    enum Fault {
        ROW_REPEATED("row repeated"),
        NAME_MISSING("name missing"),
        UNKNOWN_UNION("unknown union"),
        PERSON_IN_ANOTHER_UNION("person already in another union of the same file"),
        CHECK_DIGIT("identity number: check digit"),
        GENDER("gender contradicts identity number"),
        SCIENTIFIC("identity number in scientific notation");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** A planted row. */
    record Planted(int sheetRow, Fault fault) {}

    private static final List<Fault> TO_PLANT = List.of(
            Fault.ROW_REPEATED,
            Fault.CHECK_DIGIT,
            Fault.UNKNOWN_UNION,
            Fault.PERSON_IN_ANOTHER_UNION,
            Fault.NAME_MISSING,
            Fault.CHECK_DIGIT,
            Fault.PERSON_IN_ANOTHER_UNION,
            Fault.GENDER,
            Fault.ROW_REPEATED,
            Fault.SCIENTIFIC,
            Fault.UNKNOWN_UNION,
            Fault.CHECK_DIGIT);

    /** All members of the city and the twelve planted rows, spread over the sheet. */
    static Roster of(CityPlan city) {
        Random chance = new Random(CityGenerator.SEED + 1);
        Townsfolk strangers = new Townsfolk(chance, city.startsOn());
        List<CityPlan.Person> persons = city.persons();
        List<Row> rows = new ArrayList<>();
        List<Planted> planted = new ArrayList<>();
        int distance = persons.size() / (TO_PLANT.size() + 1);
        for (int i = 0; i < persons.size(); i++) {
            rows.add(row(persons.get(i), chance));
            int due = planted.size();
            if (due < TO_PLANT.size() && (i + 1) % distance == 0) {
                Fault fault = TO_PLANT.get(due);
                planted.add(new Planted(FIRST_SHEET_ROW + rows.size(), fault));
                CityPlan.Person earlier = ordinary(city, i, distance / 2, chance);
                CityPlan.Person stranger =
                        strangers.person(persons.get(i).union(), persons.get(i).unit(), null);
                rows.add(faulty(fault, earlier, stranger, city, chance));
            }
        }
        return new Roster(List.copyOf(rows), List.copyOf(planted));
    }

    /** The roster of one union, without faults. */
    static Roster ofUnion(CityPlan city, String union) {
        Random chance = new Random(CityGenerator.SEED + 2);
        return new Roster(
                city.membersOf(union).stream()
                        .map(person -> row(person, chance))
                        .toList(),
                List.of());
    }

    /** Somebody above in the sheet who has no part in what follows: which of two competing rows is taken, is open. */
    private static CityPlan.Person ordinary(CityPlan city, int below, int reach, Random chance) {
        while (true) {
            CityPlan.Person candidate = city.persons().get(below - chance.nextInt(reach));
            boolean officer =
                    city.officers().stream().anyMatch(seat -> seat.person().equals(candidate));
            if (!officer && !city.isInvolved(candidate)) {
                return candidate;
            }
        }
    }

    private static Row faulty(
            Fault fault, CityPlan.Person earlier, CityPlan.Person stranger, CityPlan city, Random chance) {
        Row strange = row(stranger, chance);
        return switch (fault) {
            case ROW_REPEATED -> row(earlier, chance);
            case NAME_MISSING -> strange.with(NAME, null);
            case UNKNOWN_UNION -> strange.with(UNION, "澜岭市不存在的工会");
            case PERSON_IN_ANOTHER_UNION -> row(earlier, chance).with(UNION, otherUnion(city, earlier, chance));
            case CHECK_DIGIT -> strange.with(IDENTITY, CheckDigits.brokenIdentity(stranger.idNumber()));
            case GENDER -> strange.with(GENDER, stranger.male() ? "女" : "男");
            case SCIENTIFIC -> strange.with(IDENTITY, "9.90102E+17");
        };
    }

    private static String otherUnion(CityPlan city, CityPlan.Person person, Random chance) {
        List<String> others = city.unions().stream()
                .map(CityPlan.Organization::name)
                .filter(name -> !name.equals(person.union()))
                .toList();
        return others.get(chance.nextInt(others.size()));
    }

    private static Row row(CityPlan.Person person, Random chance) {
        return new Row(Arrays.asList(
                null,
                person.unit(),
                person.union(),
                typedName(person.name(), chance),
                person.gender(),
                typedIdentity(person.idNumber(), chance),
                typedDate(person.birthDate(), chance),
                typedMobile(person.mobile(), chance),
                person.education(),
                person.employment(),
                typedDate(person.joinedOn(), chance),
                person.marital().isEmpty() ? null : person.marital(),
                null));
    }

    /** Short names are spread by a full-width space so that they align. */
    private static String typedName(String name, Random chance) {
        boolean spread = name.codePointCount(0, name.length()) == 2 && chance.nextInt(3) > 0;
        return spread ? name.charAt(0) + "\u3000" + name.substring(1) : name;
    }

    private static String typedIdentity(String number, Random chance) {
        String typed = chance.nextInt(4) == 0 ? number.replace('X', 'x') : number;
        return switch (chance.nextInt(40)) {
            case 0 -> typed + " ";
            case 1 -> fullWidth(typed);
            default -> typed;
        };
    }

    private static String typedMobile(String number, Random chance) {
        return switch (chance.nextInt(30)) {
            case 0 -> fullWidth(number);
            case 1 -> number.substring(0, 3) + "-" + number.substring(3, 7) + "-" + number.substring(7);
            case 2 -> number + " ";
            default -> number;
        };
    }

    /** Five spellings, and a date cell whose content is a serial number. */
    private static Object typedDate(LocalDate date, Random chance) {
        String iso = date.toString();
        return switch (chance.nextInt(SPELLINGS)) {
            case 0 -> iso;
            case 1 -> date.getYear() + "/" + date.getMonthValue() + "/" + date.getDayOfMonth();
            case 2 -> iso.replace('-', '.');
            case 3 -> date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
            case 4 -> iso.replace("-", "");
            default -> date;
        };
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
        return wide.toString();
    }
}
