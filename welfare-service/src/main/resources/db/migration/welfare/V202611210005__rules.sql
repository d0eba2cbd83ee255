-- Rules this context starts with. Confidence A: text of the law; B: secondary source; C: an example that an administrator
-- must confirm. A federation replaces any of them by a version of its own, without a release.

-- Tier of hardship, after the Qingdao notice on hardship dossiers.
select rule_seed('welfare.living-line', '2020-01-01', '{"fenPerMonth": 85000}',
    '社会救助暂行办法第十条：最低生活保障标准由省级或者设区的市级政府确定', 'C',
    '示例标准 850 元/人·月，须由市总工会按当地最低生活保障标准确认');
select rule_seed('welfare.tier.relative-multiple', '2020-01-01', '{"multiple": 2.0}',
    '青岛市总工会困难职工档案管理通知：人均可支配收入低于低保标准 2 倍为相对困难', 'B', '其他城市用 1.5 倍');
select rule_seed('welfare.tier.edge-multiple', '2020-01-01', '{"multiple": 2.5}',
    '边缘户监测的工作惯例', 'C', '示例值，须由市总工会确认');
select rule_seed('welfare.tier.loss-share', '2020-01-01', '{"share": 0.8}',
    '青岛市总工会困难职工档案管理通知：损失超过家庭年收入 80% 为意外致困', 'B');
select rule_seed('welfare.tier.accidental-events', '2020-01-01',
    '{"codes": ["SERIOUS_ILLNESS", "NATURAL_DISASTER", "FIRE", "TRAFFIC_ACCIDENT", "WORK_ACCIDENT", "DEATH_OF_EARNER"]}',
    '青岛市总工会困难职工档案管理通知：意外致困情形', 'B');
select rule_seed('welfare.tier.exclusions', '2020-01-01',
    '{"codes": ["SECOND_HOME", "NON_ESSENTIAL_CAR", "SELF_FUNDED_STUDY_ABROAD", "BUSINESS_OWNER", "UNTRUE_STATEMENT"]}',
    '青岛市总工会困难职工档案管理通知：不予认定情形', 'B');
select rule_seed('welfare.tier.rigid-spending', '2020-01-01',
    '{"kinds": ["MEDICAL", "EDUCATION", "RENT", "CARE", "DISASTER"]}',
    '青岛市总工会困难职工档案管理通知：刚性支出范围', 'B');
select rule_seed('welfare.tier.private-school', '2020-01-01', '{"referenceFenPerYear": 600000, "multiple": 2.0}',
    '青岛市总工会困难职工档案管理通知：就读收费超过公办学校 2 倍的民办学校不予认定', 'B',
    '公办学校年收费参照值 6,000 元为示例，须由市总工会确认');

-- Ceilings of aid for one person, one kind and one year, in fen.
select rule_seed('welfare.aid.ceiling.living', '2020-01-01', '{"ceilingFen": 500000}',
    '帮扶资金使用的工作惯例', 'C', '示例值，须由市总工会确认');
select rule_seed('welfare.aid.ceiling.accident', '2020-01-01', '{"ceilingFen": 1000000}',
    '帮扶资金使用的工作惯例', 'C', '示例值，须由市总工会确认');
select rule_seed('welfare.aid.ceiling.legal', '2020-01-01', '{"ceilingFen": 500000}',
    '帮扶资金使用的工作惯例', 'C', '示例值，须由市总工会确认');
select rule_seed('welfare.aid.ceiling.study', '2020-01-01', '{"ceilingFen": 500000}',
    '天门市总工会 2024 年金秋助学通知：建档家庭 5,000 元', 'B');
select rule_seed('welfare.aid.ceiling.medical', '2020-01-01', '{"ceilingFen": 2000000}',
    '帮扶资金使用的工作惯例', 'C', '示例值，须由市总工会确认');
select rule_seed('welfare.aid.ceiling.warmth', '2020-01-01', '{"ceilingFen": 200000}',
    '安徽省基层工会经费收支管理 2025 年标准：一次性困难慰问 2,000 元', 'B');
select rule_seed('welfare.aid.ceiling.model-worker', '2020-01-01', '{"ceilingFen": 1000000}',
    '劳模专项资金使用的工作惯例', 'C', '示例值，须由市总工会确认');
select rule_seed('welfare.aid.ceiling.other', '2020-01-01', '{"ceilingFen": 200000}',
    '帮扶资金使用的工作惯例', 'C', '示例值，须由市总工会确认');

-- Segregation of duties: for each act the earlier acts whose actors may not do it.
select rule_seed('welfare.aid.segregation', '2020-01-01', '{
    "REVIEWED": ["APPLIED", "VERIFIED", "VISITED"],
    "APPROVED": ["APPLIED", "VERIFIED", "VISITED"],
    "PAID": ["APPLIED", "APPROVED"],
    "OBJECTION_UPHELD": ["APPLIED", "OBJECTED"],
    "OBJECTION_DISMISSED": ["APPLIED"]}',
    '会计法第二十五条：记账、经办、审批、财物保管人员相互分离、相互制约', 'B',
    '法律规定原则，具体步骤由市总工会确认');

select rule_seed('welfare.publicity.working-days', '2020-01-01', '{"workingDays": 5}',
    '帮扶公示的工作惯例', 'C', '须由市总工会确认');

-- Working days. The version for all years has the fixed statutory holidays only; those of single years have the State
-- Council's arrangement with make-up working days.
select rule_seed('calendar.working-days', '2000-01-01', '{
    "holidays": ["--01-01", "--05-01", "--05-02", "--10-01", "--10-02", "--10-03"], "makeUpDays": []}',
    '全国年节及纪念日放假办法第二条（公历固定日期部分）', 'A', '该年度放假安排公布前使用，不含农历节日');
insert into rule_version
    (code, effective_from, effective_until, value, legal_basis, confidence, note, created_by) values
    ('calendar.working-days', '2025-01-01', '2025-12-31', '{
    "holidays": ["2025-01-01", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-02-03", "2025-02-04",
        "2025-04-04", "2025-05-01", "2025-05-02", "2025-05-05", "2025-06-02",
        "2025-10-01", "2025-10-02", "2025-10-03", "2025-10-06", "2025-10-07", "2025-10-08"],
    "makeUpDays": ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"]}',
    '国务院办公厅关于2025年部分节假日安排的通知', 'B', null, 'migration');
insert into rule_version
    (code, effective_from, effective_until, value, legal_basis, confidence, note, created_by) values
    ('calendar.working-days', '2026-01-01', '2026-12-31', '{
    "holidays": ["2026-01-01", "2026-01-02", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20",
        "2026-02-23", "2026-04-06", "2026-05-01", "2026-05-04", "2026-05-05", "2026-06-19", "2026-09-25",
        "2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
    "makeUpDays": ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]}',
    '国务院办公厅关于2026年部分节假日安排的通知', 'B', null, 'migration');
insert into rule_version
    (code, effective_from, effective_until, value, legal_basis, confidence, note, created_by) values
    ('calendar.working-days', '2027-01-01', '2027-12-31', '{
    "holidays": ["2027-01-01", "2027-02-05", "2027-02-08", "2027-02-09", "2027-04-05", "2027-05-03",
        "2027-06-09", "2027-09-15", "2027-10-01"],
    "makeUpDays": []}',
    '全国年节及纪念日放假办法第二条、第六条', 'C',
    '2027 年放假安排公布前的推算，调休安排公布后须更新', 'migration');
