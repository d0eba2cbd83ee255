package org.staffhome.activity.category;

/** The kinds of activity (活动类别) a union reports by. The code is published; the labels are what users read. */
public enum ActivityCategory {
    SPORTS("体育比赛", "Sports"),
    CULTURE("文艺演出", "Culture"),
    STUDY_TOUR("参观学习", "Study tour"),
    SALON("沙龙", "Salon"),
    LECTURE("讲座", "Lecture"),
    SOCIAL("联谊", "Social"),
    CEREMONY("典礼", "Ceremony"),
    CAMPAIGN("主题宣传", "Campaign"),
    DRILL("岗位练兵", "Drill"),
    FESTIVAL("节日活动", "Festival"),
    INTEREST("兴趣活动 (棋类、猜谜等)", "Interest (chess, riddles and the like)"),
    VOLUNTEER("志愿服务", "Volunteer service"),
    EXCHANGE("交流", "Exchange"),
    OUTING("郊游", "Outing"),
    OTHER("其他", "Other");

    private final String zh;
    private final String en;

    ActivityCategory(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
