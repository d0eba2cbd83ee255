package org.staffhome.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Invents the city: a federation and a working committee, 58 unions with 93 units, 4,859 members and 156 officers. The same
 * seed and day give the same city.
 */
final class CityGenerator {

    static final long SEED = 20_260_101L;
    static final int UNIONS = 58;
    static final int UNITS = 93;
    static final int MEMBERS = 4_859;
    static final int OFFICERS = 156;

    /** Index of the union that the demonstration accounts of chair and member belong to, and that is assessed. */
    static final int SHOWN_UNION = 2;

    private static final String CITY = "澜岭市";
    private static final String[] SYSTEMS = {"水利", "林草", "文旅", "城建", "粮储", "畜牧", "园林", "供销", "体育", "气象服务", "公共资源"};
    private static final String[] ORGANS = {
        "市总工会机关", "政务服务局", "城市更新局", "水务局", "审计局", "统计局", "司法局", "医疗保障局", "退役军人事务局", "生态环境局",
        "自然资源局", "住房保障局", "交通运输局", "农业农村局", "商务局", "市场监管局", "应急管理局", "卫生健康局", "民族宗教局", "教育局",
        "科学技术局", "工业信息局", "人力资源局", "民政局", "信访局", "档案馆", "图书馆", "博物馆", "文化馆", "青少年宫",
        "职工文化宫", "公积金中心", "社会保险中心", "就业服务中心", "疾病控制中心", "妇幼保健院", "第一人民医院", "中医医院", "实验小学", "第三中学",
        "职业技术学校", "环境监测站", "质量检验所", "地震台", "公证处", "仲裁委员会", "残疾人康复中心"
    };
    private static final String[] UNIT_KINDS = {"局本级", "服务中心", "监测中心", "培训中心", "信息中心"};
    private static final String[] FURTHER_POSTS = {"委员", "经审委员会主任", "委员", "女职工委员会主任"};
    private static final int SHOWN_UNION_MEMBERS = 64;
    private static final int SMALLEST_UNION = 30;

    private final Random chance = new Random(SEED);
    private final LocalDate startsOn;
    private final Townsfolk townsfolk;
    private final Map<Integer, List<String>> namedPersons;
    private final List<CityPlan.Organization> organizations = new ArrayList<>();
    private final List<CityPlan.Unit> units = new ArrayList<>();
    private final List<CityPlan.Person> persons = new ArrayList<>();
    private final List<CityPlan.Officer> officers = new ArrayList<>();

    /**
     * @param startsOn the day on which the city begins with the software
     * @param namedPersons names that must occur, by the index of the union; the first of a union are its officers
     */
    private CityGenerator(LocalDate startsOn, Map<Integer, List<String>> namedPersons) {
        this.startsOn = startsOn;
        this.namedPersons = namedPersons;
        this.townsfolk = new Townsfolk(chance, startsOn);
    }

    static CityPlan invent(LocalDate startsOn, Map<Integer, List<String>> namedPersons) {
        return new CityGenerator(startsOn, namedPersons).invent();
    }

    private CityPlan invent() {
        organizations.add(new CityPlan.Organization(
                CityPlan.FEDERATION_CODE, CityPlan.FEDERATION, "CITY_FEDERATION", null, null, null, null, null));
        organizations.add(new CityPlan.Organization(
                CityPlan.COMMITTEE_CODE,
                CityPlan.COMMITTEE,
                "WORK_COMMITTEE",
                CityPlan.FEDERATION_CODE,
                null,
                null,
                null,
                null));
        for (int i = 0; i < UNIONS; i++) {
            addUnion(i);
        }
        int[] sizes = sizes();
        List<CityPlan.Organization> unions =
                organizations.stream().filter(CityPlan.Organization::isUnion).toList();
        for (int i = 0; i < UNIONS; i++) {
            addMembers(i, unions.get(i), sizes[i]);
        }
        addOfficers(unions);
        return new CityPlan(
                startsOn, List.copyOf(organizations), List.copyOf(units), List.copyOf(persons), List.copyOf(officers));
    }

    private void addUnion(int index) {
        String code = String.format(Locale.ROOT, "%s.%02d", CityPlan.COMMITTEE_CODE, index + 1);
        boolean joint = index >= ORGANS.length;
        String stem = joint ? SYSTEMS[index - ORGANS.length] : ORGANS[index];
        String full = stem.startsWith("市") ? CITY.substring(0, 2) + stem : CITY + stem;
        int years = chance.nextBoolean() ? 3 : 5;
        // A year of play must pass before the term ends; a few end soon after it.
        int elapsed = 10 + chance.nextInt(365 * (years - 1) - 40);
        if (index == SHOWN_UNION || UnionsDayPlay.UNIONS.contains(index)) {
            // What is assessed at the end of its year needs a committee whose term still runs then.
            elapsed = Math.min(elapsed, 365 * (years - 2) - 40);
        }
        organizations.add(new CityPlan.Organization(
                code,
                joint ? full + "系统联合工会" : full + "工会",
                joint ? "JOINT_UNION" : "GRASSROOTS_UNION",
                CityPlan.COMMITTEE_CODE,
                townsfolk.creditCode("81"),
                startsOn.minusYears(6).minusDays(chance.nextInt(9_000)),
                startsOn.minusDays(elapsed),
                years));
        if (joint) {
            // Two of the joint unions cover five units, the others four: with the 47 of the single unions 93.
            int covered = index - ORGANS.length < 2 ? 5 : 4;
            for (int i = 0; i < covered; i++) {
                units.add(new CityPlan.Unit(code, full + UNIT_KINDS[i], townsfolk.creditCode(i == 0 ? "11" : "12")));
            }
        } else {
            units.add(new CityPlan.Unit(code, full, townsfolk.creditCode("11")));
        }
    }

    /** Sizes of the unions that add up to the members of the city. */
    private int[] sizes() {
        int[] sizes = new int[UNIONS];
        int sum = 0;
        for (int i = 0; i < UNIONS; i++) {
            sizes[i] = i == SHOWN_UNION ? SHOWN_UNION_MEMBERS : SMALLEST_UNION + chance.nextInt(108);
            sum += sizes[i];
        }
        while (sum != MEMBERS) {
            int i = chance.nextInt(UNIONS);
            int step = Integer.compare(MEMBERS, sum);
            if (i != SHOWN_UNION && sizes[i] + step >= SMALLEST_UNION) {
                sizes[i] += step;
                sum += step;
            }
        }
        return sizes;
    }

    private void addMembers(int index, CityPlan.Organization union, int size) {
        List<String> unitNames = units.stream()
                .filter(unit -> unit.unionCode().equals(union.code()))
                .map(CityPlan.Unit::name)
                .toList();
        List<String> names = namedPersons.getOrDefault(index, List.of());
        for (int i = 0; i < size; i++) {
            String unit = unitNames.get(chance.nextInt(unitNames.size()));
            persons.add(townsfolk.person(union.name(), unit, i < names.size() ? names.get(i) : null));
        }
    }

    /** A chair and a vice-chair each, and further seats until the city has its officers. */
    private void addOfficers(List<CityPlan.Organization> unions) {
        int further = OFFICERS - 2 * UNIONS;
        for (int i = 0; i < UNIONS; i++) {
            CityPlan.Organization union = unions.get(i);
            List<CityPlan.Person> members = persons.stream()
                    .filter(person -> person.union().equals(union.name()))
                    .toList();
            seat(union, members.get(0), "主席");
            seat(union, members.get(1), "副主席");
            if (i < further) {
                seat(union, members.get(2), FURTHER_POSTS[i % FURTHER_POSTS.length]);
            }
        }
    }

    private void seat(CityPlan.Organization union, CityPlan.Person person, String post) {
        officers.add(new CityPlan.Officer(union.code(), person, post, chance.nextInt(6) == 0 ? "专职" : "兼职"));
    }
}
