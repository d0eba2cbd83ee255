package org.staffhome.local.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * The city as it is on the day on which the federation takes the software into use.
 *
 * @param startsOn that day; everything told here happened before it
 * @param organizations the federation, its working committee and the unions, parents first
 * @param persons the members, union by union
 * @param officers holders of elected seats, by the numbers of members
 */
record CityPlan(
        LocalDate startsOn,
        List<Organization> organizations,
        List<Unit> units,
        List<Person> persons,
        List<Officer> officers) {

    static final String FEDERATION = "澜岭市总工会";
    static final String FEDERATION_CODE = "0";
    static final String COMMITTEE = "澜岭市直机关工会工作委员会";
    static final String COMMITTEE_CODE = "0.1";

    /** How many members of each union, the first ones, the play may call upon. */
    static final int INVOLVED_OF_EACH = 16;

    /** An organisation as the register has it; what is null is not known or does not apply. */
    record Organization(
            String code,
            String name,
            String kind,
            String parent,
            String creditCode,
            LocalDate establishedOn,
            LocalDate termFrom,
            Integer termYears) {

        boolean isUnion() {
            return kind.endsWith("_UNION");
        }
    }

    /** An employer unit and the union that covers it. */
    record Unit(String unionCode, String name, String creditCode) {}

    /** A member as the roster has him. */
    record Person(
            String union,
            String unit,
            String name,
            boolean male,
            String idNumber,
            LocalDate birthDate,
            String mobile,
            String education,
            String employment,
            LocalDate joinedOn,
            String marital) {

        String gender() {
            return male ? "男" : "女";
        }
    }

    /** An elected seat. */
    record Officer(String unionCode, Person person, String post, String employment) {}

    List<Organization> unions() {
        return organizations.stream().filter(Organization::isUnion).toList();
    }

    List<Person> membersOf(String union) {
        return persons.stream().filter(person -> person.union().equals(union)).toList();
    }

    /** Whether the play of the year needs this person at the own union: the first of each union, and all of the one shown. */
    boolean isInvolved(Person person) {
        List<Person> union = membersOf(person.union());
        return union.indexOf(person) < INVOLVED_OF_EACH
                || unions().get(CityGenerator.SHOWN_UNION).name().equals(person.union());
    }

    /** The member of this name; accounts of the demonstration have names that nobody else has. */
    Person named(String name) {
        return persons.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody in the city is called " + name));
    }
}
