package org.staffhome.membership.imports;

/**
 * A fault of a row that a rule of membership finds, with the text for the person who filled the list in. No text shows
 * the value of a cell.
 */
public enum RowFault {
    NAME_MISSING("name-missing", "姓名缺失", "name missing"),
    UNION_UNKNOWN("union-unknown", "工会不存在，或不在您的管理范围内", "unknown union"),
    ROW_REPEATED("row-repeated", "与另一行重复", "row repeated"),
    PERSON_IN_ANOTHER_UNION(
            "person-in-another-union", "同一人在本文件中出现于另一工会", "person already in another union of the same file"),
    ALREADY_MEMBER_ELSEWHERE(
            "already-member-elsewhere", "此人在全市已有有效会籍", "person already has an active membership in the city"),
    IDENTITY_MISSING("identity-missing", "身份证号缺失", "identity number missing"),
    IDENTITY_SCIENTIFIC("identity-scientific", "身份证号为科学计数法，位数已丢失", "identity number in scientific notation"),
    IDENTITY_LENGTH("identity-length", "身份证号应为18位", "identity number: length"),
    IDENTITY_CHARACTERS("identity-characters", "身份证号含有非法字符", "identity number: characters"),
    IDENTITY_BIRTH_DATE("identity-birth-date", "身份证号中的出生日期不存在", "identity number: birth date"),
    IDENTITY_CHECK_DIGIT("identity-check-digit", "身份证号校验码错误", "identity number: check digit"),
    GENDER_UNKNOWN("gender-unknown", "性别应为男或女", "gender unknown"),
    GENDER_CONTRADICTS("gender-contradicts-identity", "性别与身份证号不符", "gender contradicts identity number"),
    BIRTH_CONTRADICTS("birth-date-contradicts-identity", "出生日期与身份证号不符", "birth date contradicts identity number"),
    MOBILE_INVALID("mobile-invalid", "手机号码应为以1开头的11位数字", "mobile number invalid"),
    EMPLOYMENT_UNKNOWN("employment-unknown", "用工形式无法识别", "kind of employment unknown"),
    JOINED_BEFORE_BIRTH("joined-before-birth", "入会时间早于出生日期", "joined before birth"),
    UNIT_NOT_COVERED("unit-not-covered", "所在单位不在该工会涵盖范围内", "the union does not cover this unit"),
    JOINED_IN_FUTURE("joined-in-future", "入会时间晚于今天", "joined in the future"),
    TAKES_NO_MEMBERS("takes-no-members", "该组织不直接发展会员", "this organisation takes no members"),
    UNION_NAME_AMBIGUOUS("union-name-ambiguous", "有多个同名工会", "several unions of this name"),
    KIND_UNKNOWN("kind-unknown", "组织类型无法识别", "kind of organisation unknown"),
    KIND_NOT_ALLOWED("kind-not-allowed-here", "上级组织之下不能建立该类组织", "kind not allowed below this parent"),
    PARENT_UNKNOWN("parent-unknown", "上级组织不存在，或不在您的管理范围内", "unknown parent organisation"),
    PARENT_CYCLE("parent-cycle", "上下级关系成环", "parents form a cycle"),
    ROOT_MUST_BE_FEDERATION("root-must-be-federation", "没有上级的组织只能是市总工会", "only a city federation has no parent"),
    SECOND_ROOT("second-root", "市总工会已存在，组织树只有一个根", "the tree has one root already"),
    CODE_MISSING("code-missing", "编码缺失", "code missing"),
    CODE_TAKEN("code-taken", "编码已属于另一个组织", "code belongs to another organisation"),
    CREDIT_CODE_INVALID("credit-code-invalid", "统一社会信用代码有误", "credit code invalid"),
    CREDIT_CODE_TAKEN("credit-code-taken", "统一社会信用代码已被使用", "credit code already used"),
    ESTABLISHED_IN_FUTURE("established-in-future", "成立日期晚于今天", "established in the future"),
    TERM_INCOMPLETE("term-incomplete", "届期起始日和年数须同时填写", "term needs first day and years"),
    TERM_LENGTH("term-length", "任期年数不合法（工会法第十六条）", "unlawful length of term (Trade Union Law art. 16)"),
    TERM_IN_FUTURE("term-in-future", "本届起始日晚于今天，在任委员会的任期应已开始", "the term begins in the future"),
    TERM_DAY_IMPLAUSIBLE(
            "term-day-implausible", "本届起始日早于现行任期规定的施行日期", "no rule of terms was in force on the first day"),
    PARENT_CHANGED("parent-changed", "该组织已在另一上级之下，名册不能改变隶属关系", "the organisation stands below another parent"),
    UNIT_WATCHED_ELSEWHERE(
            "unit-registered-elsewhere", "单位已由另一条线上的组织登记为未建会单位", "unit is registered without a union by another line"),
    COVERS_NO_UNITS("covers-no-units", "该组织不能涵盖单位", "this organisation covers no units"),
    UNIT_TAKEN("unit-taken", "单位已由另一工会涵盖", "unit is covered by another union"),
    MEMBER_UNKNOWN("member-unknown", "该工会没有此会员", "no such member in this union"),
    NAME_CONTRADICTS("name-contradicts-member", "姓名与会员登记不符", "name contradicts the member's record"),
    POST_UNKNOWN("post-unknown", "职务无法识别", "post unknown"),
    CADRE_EMPLOYMENT_UNKNOWN("full-part-time-unknown", "应填写专职或兼职", "full or part time unknown"),
    NO_COMMITTEE("no-committee", "该工会没有在任的委员会", "the union has no committee in office"),
    SEAT_TAKEN("seat-taken", "主席（主任）已有人担任", "the chair is already held"),
    ROLES_INCOMPATIBLE("roles-incompatible", "审查经费者不得同时经管经费（不相容职务）", "who examines the books does not keep them"),
    PERSON_TWICE("person-twice", "此人在该委员会已有席位", "the person has a seat in this committee already");

    private final String code;
    private final String zh;
    private final String en;

    RowFault(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    public String code() {
        return code;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
