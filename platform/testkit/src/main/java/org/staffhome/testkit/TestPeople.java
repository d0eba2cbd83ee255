package org.staffhome.testkit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Invented people and organisations. Region 99 is assigned to nobody, so no number here belongs to a real person; check digits
 * are right, so the numbers pass real validation.
 */
public final class TestPeople {

    private static final String REGION = "990101";
    private static final String ID_CHECK = "10X98765432";
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ORGANIZATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1966, 1, 1);
    private static final int BIRTHDAYS = 14_000;
    private static final int PER_DAY = 500;

    private static final List<String> SURNAMES = List.of(
            "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨", "欧阳", "上官", "诸葛", "司徒");
    private static final List<String> GIVEN =
            List.of("测一", "测二", "试安", "试宁", "样禾", "样朗", "例青", "例川", "拟舟", "拟桐", "范白", "范岚", "虚明", "虚石", "构梅", "构松");

    private TestPeople() {}

    /**
     * An invented person.
     *
     * @param name Chinese name that reads as a sample
     * @param idNumber resident identity number by GB 11643, 18 characters
     * @param birthday the date of birth that the number contains
     * @param female the sex that the number contains
     * @param mobile a mobile number of 11 digits
     */
    public record Person(String name, String idNumber, LocalDate birthday, boolean female, String mobile) {}

    /** The same person for the same number; different numbers below seven million give different identity numbers. */
    public static Person person(int number) {
        LocalDate birthday = FIRST_BIRTHDAY.plusDays(number % BIRTHDAYS);
        int order = number / BIRTHDAYS % PER_DAY * 2 + number % 2;
        boolean female = order % 2 == 0;
        String name = SURNAMES.get(number % SURNAMES.size()) + GIVEN.get(number / SURNAMES.size() % GIVEN.size());
        return new Person(
                name, idNumber(REGION, birthday, order), birthday, female, "199%08d".formatted(number % 100_000_000));
    }

    /** So many different people. */
    public static List<Person> people(int count) {
        return IntStream.range(0, count).mapToObj(TestPeople::person).toList();
    }

    /**
     * An identity number by GB 11643.
     *
     * @param region six digits
     * @param order 0 to 999, odd for men
     */
    public static String idNumber(String region, LocalDate birthday, int order) {
        String body = region + birthday.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order);
        return body + idCheck(body);
    }

    /** The same number with a check digit that is wrong. */
    public static String wrongCheckDigit(String idNumber) {
        char last = idNumber.charAt(idNumber.length() - 1);
        return idNumber.substring(0, idNumber.length() - 1) + (last == '0' ? '1' : '0');
    }

    /**
     * A unified social credit code by GB 32100.
     *
     * @param kind two characters: who registered what, such as 81 for a grassroots union, 91 for an enterprise
     * @param number 0 to 99,999,999; different numbers give different codes
     */
    public static String creditCode(String kind, int number) {
        String organization = "%08d".formatted(number);
        String body = kind + "990100" + organization + organizationCheck(organization);
        int sum = weighted(body, CREDIT_ALPHABET, CREDIT_WEIGHTS);
        return body + CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char idCheck(String body) {
        return ID_CHECK.charAt(weighted(body, ORGANIZATION_ALPHABET, ID_WEIGHTS) % 11);
    }

    private static char organizationCheck(String body) {
        int rest = 11 - weighted(body, ORGANIZATION_ALPHABET, ORGANIZATION_WEIGHTS) % 11;
        return switch (rest) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + rest);
        };
    }

    private static int weighted(String text, String alphabet, int[] weights) {
        return IntStream.range(0, weights.length)
                .map(i -> alphabet.indexOf(text.charAt(i)) * weights[i])
                .sum();
    }
}
