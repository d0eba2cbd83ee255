package org.staffhome.platform.tabular;

import java.util.Locale;

/** What can be wrong with a single cell, with the text for the person who filled it in. No text shows the value. */
enum CellFault {
    CELL_MISSING("此列必须填写", "This column must be filled in"),
    CELL_TOO_LONG("内容过长", "The text is too long"),
    CELL_MERGED("合并单元格，请取消合并后逐行填写", "The cell is merged with another; unmerge and fill in every row"),
    FORMULA_CELL("单元格是公式，请复制后粘贴为数值", "The cell is a formula; paste it as a value"),
    CELL_ERROR("单元格是错误值（如 #REF!）", "The cell is an error value such as #REF!"),
    SCIENTIFIC_NOTATION(
            "号码已变成科学计数法，位数丢失，请将该列设为文本格式后重新填写",
            "The number turned into scientific notation and lost digits; format the column as text and enter it again"),
    DATE_TWO_DIGIT_YEAR("年份只有两位，请写成四位", "The year has two digits; write four"),
    DATE_INCOMPLETE("日期不完整，请写明年月日", "The date is incomplete; give year, month and day"),
    DATE_IMPOSSIBLE("没有这一天", "There is no such day"),
    DATE_UNREADABLE("无法识别的日期，请写成 2001-07-17", "Not a readable date; write 2001-07-17"),
    NUMBER_UNREADABLE("不是数字", "Not a number");

    private final String zh;
    private final String en;

    CellFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
