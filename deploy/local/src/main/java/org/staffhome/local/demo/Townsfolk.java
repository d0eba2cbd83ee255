package org.staffhome.local.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Invents people and codes, each number once, from one source of chance: the same seed gives the same people. */
final class Townsfolk {

    private static final String[] SURNAMES =
            ("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张曹严华金魏陶姜谢邹窦章苏潘葛范彭鲁韦马苗方俞任袁柳" + "唐费薛雷贺倪汤罗毕郝安常于傅康伍余顾孟黄穆萧尹姚邵汪毛米戴宋庞熊纪舒屈项祝董梁").split("");
    private static final String[] LONG_SURNAMES = {"欧阳", "上官", "司徒", "诸葛", "端木"};
    private static final String[] MALE = "伟强军磊洋勇杰涛明超刚平辉健俊帆鹏斌宇浩凯川波林海峰山松柏岩".split("");
    private static final String[] FEMALE = "芳娜敏静丽艳娟霞秀兰燕红玉萍莉梅琳雪倩颖慧云晴瑶语桐岚菲蓉洁".split("");
    private static final String[] EDUCATION = {"高中", "大专", "大专", "本科", "本科", "本科", "硕士", "博士"};
    private static final String[] EMPLOYMENT = {"在编", "在编", "在编", "聘用", "聘用", "劳务派遣", "农民工", "新就业形态"};
    private static final String[] MARITAL = {"已婚", "已婚", "已婚", "未婚", "未婚", "离异", ""};
    private static final int LONG_SURNAME_OF = 60;
    private static final int ONE_CHARACTER_OF = 5;
    private static final int WORKING_AGE = 18;
    private static final int OLDEST = 59;
    private static final int YOUNGEST = 22;

    private final Random chance;
    private final LocalDate today;
    private final Set<String> identities = new HashSet<>();
    private final Set<String> credits = new HashSet<>();

    Townsfolk(Random chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    /** A new person of a union and unit; the name is invented when it is null. */
    CityPlan.Person person(String union, String unit, String name) {
        boolean male = chance.nextInt(100) < 54;
        LocalDate birth = today.minusYears(YOUNGEST).minusDays(chance.nextInt(365 * (OLDEST - YOUNGEST)));
        LocalDate adult = birth.plusYears(WORKING_AGE);
        long workingDays = Math.max(1, today.toEpochDay() - adult.toEpochDay());
        LocalDate joined =
                adult.plusDays((long) (chance.nextDouble() * workingDays)).minusDays(1);
        return new CityPlan.Person(
                union,
                unit,
                name == null ? name(male) : name,
                male,
                identity(birth, male),
                birth,
                mobile(),
                any(EDUCATION),
                any(EMPLOYMENT),
                joined.isBefore(adult) ? adult : joined,
                any(MARITAL));
    }

    /** A credit code that begins with these two characters: 81 for trade unions, 11 and 12 for organs and institutions. */
    String creditCode(String prefix) {
        while (true) {
            StringBuilder code = new StringBuilder(prefix).append("99");
            for (int i = 0; i < 4; i++) {
                code.append(chance.nextInt(10));
            }
            while (code.length() < 17) {
                code.append(CheckDigits.CREDIT_ALPHABET.charAt(chance.nextInt(CheckDigits.CREDIT_ALPHABET.length())));
            }
            String whole = CheckDigits.credit(code.toString());
            if (credits.add(whole)) {
                return whole;
            }
        }
    }

    private String identity(LocalDate birth, boolean male) {
        while (true) {
            String first17 = String.format(
                    Locale.ROOT,
                    "99%02d%02d%04d%02d%02d%03d",
                    1 + chance.nextInt(4),
                    1 + chance.nextInt(30),
                    birth.getYear(),
                    birth.getMonthValue(),
                    birth.getDayOfMonth(),
                    chance.nextInt(500) * 2 + (male ? 1 : 0));
            String whole = CheckDigits.identity(first17);
            if (identities.add(whole)) {
                return whole;
            }
        }
    }

    private String mobile() {
        return String.format(Locale.ROOT, "199%08d", chance.nextInt(100_000_000));
    }

    private String name(boolean male) {
        String surname = chance.nextInt(LONG_SURNAME_OF) == 0 ? any(LONG_SURNAMES) : any(SURNAMES);
        String[] given = male ? MALE : FEMALE;
        return surname + any(given) + (chance.nextInt(ONE_CHARACTER_OF) == 0 ? "" : any(given));
    }

    private String any(String[] values) {
        return values[chance.nextInt(values.length)];
    }
}
