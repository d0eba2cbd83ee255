package org.staffhome.membership.roster;

import org.staffhome.platform.tabular.Column;
import org.staffhome.platform.tabular.TableLayout;

/** The columns of a roster of members (会员花名册) under the titles that offices use. */
final class RosterLayout {

    static final String UNIT = "unit";
    static final String UNION = "union";
    static final String NAME = "name";
    static final String GENDER = "gender";
    static final String ID_NUMBER = "idNumber";
    static final String BIRTH_DATE = "birthDate";
    static final String MOBILE = "mobile";
    static final String EDUCATION = "education";
    static final String EMPLOYMENT = "employment";
    static final String JOINED = "joined";
    static final String MARITAL = "marital";

    static final TableLayout LAYOUT = TableLayout.of(
            "会员花名册",
            Column.text(UNION, "工会名称").synonyms("所属工会", "基层工会", "工会", "union").mustExist(),
            Column.text(NAME, "姓名").synonyms("会员姓名", "name").mustExist().maxLength(60),
            Column.code(ID_NUMBER, "身份证号")
                    .synonyms("身份证号码", "公民身份号码", "证件号码", "idNumber")
                    .mustExist()
                    .maxLength(40),
            Column.text(EMPLOYMENT, "用工形式")
                    .synonyms("用工性质", "用工类型", "employment")
                    .mustBeFilled(),
            Column.date(JOINED, "入会时间").synonyms("入会日期", "joinedOn").mustBeFilled(),
            Column.text(UNIT, "所在单位").synonyms("单位", "工作单位", "单位名称", "unit"),
            Column.text(GENDER, "性别").synonyms("gender"),
            Column.date(BIRTH_DATE, "出生日期").synonyms("出生年月日", "生日", "birthDate"),
            Column.code(MOBILE, "手机号码")
                    .synonyms("手机号", "手机", "联系电话", "电话", "mobile")
                    .maxLength(40),
            Column.text(EDUCATION, "学历").synonyms("文化程度", "education").maxLength(40),
            Column.text(MARITAL, "婚姻状况").synonyms("婚否", "maritalStatus").maxLength(40));

    private RosterLayout() {}
}
