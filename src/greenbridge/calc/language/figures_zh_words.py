"""Chinese units, measure words and the nouns they count."""

from __future__ import annotations

from decimal import Decimal

UNITS: dict[str, tuple[str, str]] = {
    "吨标准煤": ("tce", "1"), "吨标煤": ("tce", "1"), "吨二氧化碳当量": ("t", "1"), "吨二氧化碳": ("t", "1"), "吨油当量": ("toe", "1"), "吨": ("t", "1"),
    "公斤": ("t", "0.001"), "千克": ("t", "0.001"), "克": ("g", "1"), "毫克": ("mg", "1"), "微克": ("μg", "1"), "斤": ("t", "0.0005"),
    "千瓦时": ("kWh", "1"), "兆瓦时": ("kWh", "1000"), "吉瓦时": ("kWh", "1000000"), "太瓦时": ("kWh", "1000000000"), "度电": ("kWh", "1"),
    "度绿电": ("kWh", "1"), "度": ("kWh", "1"), "瓦时": ("kWh", "0.001"), "kWh": ("kWh", "1"), "MWh": ("kWh", "1000"), "GWh": ("kWh", "1000000"),
    "TWh": ("kWh", "1000000000"), "Wh": ("kWh", "0.001"), "千瓦": ("MW", "0.001"), "兆瓦": ("MW", "1"), "吉瓦": ("MW", "1000"), "太瓦": ("MW", "1000000"),
    "瓦": ("MW", "0.000001"), "kW": ("MW", "0.001"), "MW": ("MW", "1"), "GW": ("MW", "1000"), "MWp": ("MW", "1"), "GWp": ("MW", "1000"),
    "兆伏安": ("MVA", "1"), "千伏安": ("MVA", "0.001"), "万伏安": ("MVA", "0.01"), "千伏": ("kV", "1"), "伏": ("V", "1"), "kV": ("kV", "1"), "安时": ("Ah", "1"),
    "平方公里": ("m2", "1000000"), "平方千米": ("m2", "1000000"), "平方米": ("m2", "1"), "平米": ("m2", "1"), "㎡": ("m2", "1"), "公顷": ("m2", "10000"),
    "亩": ("mu", "1"), "立方米": ("m3", "1"), "方": ("m3", "1"), "立方": ("m3", "1"), "标准立方米": ("m3", "1"), "标方": ("m3", "1"), "升": ("m3", "0.001"),
    "公里": ("km", "1"), "千米": ("km", "1"), "km": ("km", "1"), "米": ("m", "1"), "海里": ("nautical miles", "1"), "毫米": ("mm", "1"), "厘米": ("cm", "1"),
    "℃": ("°C", "1"), "摄氏度": ("°C", "1"), "°C": ("°C", "1"), "吉焦": ("GJ", "1"), "太焦": ("GJ", "1000"), "大卡": ("kcal", "1"), "千卡": ("kcal", "1"),
    "%": ("%", "1"), "％": ("%", "1"), "‰": ("%", "0.1"), "个百分点": ("pp", "1"), "百分点": ("pp", "1"),
    "元人民币": ("CNY", "1"), "人民币": ("CNY", "1"), "元": ("CNY", "1"), "美元": ("USD", "1"), "美金": ("USD", "1"), "欧元": ("EUR", "1"), "坚戈": ("KZT", "1"),
    "卢布": ("RUB", "1"), "白俄罗斯卢布": ("BYN", "1"), "港元": ("HKD", "1"), "港币": ("HKD", "1"), "新元": ("SGD", "1"), "新加坡元": ("SGD", "1"),
    "日元": ("JPY", "1"), "英镑": ("GBP", "1"), "苏姆": ("UZS", "1"), "索姆": ("KGS", "1"), "索莫尼": ("TJS", "1"), "印度卢比": ("INR", "1"),
    "巴基斯坦卢比": ("PKR", "1"), "卢比": ("INR", "1"), "韩元": ("KRW", "1"), "澳元": ("AUD", "1"), "加元": ("CAD", "1"), "瑞士法郎": ("CHF", "1"),
    "图格里克": ("MNT", "1"), "里亚尔": ("IRR", "1"), "土耳其里拉": ("TRY", "1"), "迪拉姆": ("AED", "1"), "沙特里亚尔": ("SAR", "1"), "马纳特": ("AZN", "1"),
    "埃及镑": ("EGP", "1"), "澳门元": ("MOP", "1"), "新台币": ("TWD", "1"), "人民币元": ("CNY", "1"), "个标准箱": ("TEU", "1"), "标准箱": ("TEU", "1"), "标箱": ("TEU", "1"), "TEU": ("TEU", "1"),
    "桶": ("barrels", "1"), "年": ("a", "1"), "周年": ("a", "1"), "个月": ("months", "1"), "天": ("days", "1"), "个工作日": ("working days", "1"), "小时": ("hours", "1"),
    "个小时": ("hours", "1"), "分钟": ("minutes", "1"), "秒": ("seconds", "1"), "美分": ("USD", "0.01"), "分钱": ("CNY", "0.01"), "t": ("t", "1"), "万t": ("t", "10000"),
}  # fmt: skip
FACTORS = {name: (unit, Decimal(factor)) for name, (unit, factor) in UNITS.items()}

CURRENCIES = frozenset(
    "CNY USD EUR KZT RUB BYN HKD SGD JPY GBP UZS KGS TJS INR PKR KRW AUD CAD CHF MNT IRR TRY AED SAR AZN EGP MOP TWD".split()
)

MEASURES = (
    "人次 班次 架次 艘次 辆次 台套 台次 台（套） 台(套) 个 家 名 位 项 座 台 套 辆 条 件 所 处 户 艘 架 列 株 棵 次 场 种 类 只 头 支 笔 单 组 对 份 批 块 片 颗 间 栋 幢 口 眼 "
    "款 门 张 篇 国 省 市 县 镇 乡 村 人 大 方面 余人 尊 盏 节 桩 枚 匹 羽 尾 班 趟"
).split()

NOUNS: dict[str, str] = {
    "市场主体": "market entities", "经营主体": "market entities", "企业": "companies", "公司": "companies", "子公司": "companies", "央企": "companies",
    "国企": "companies", "民企": "companies", "厂商": "companies", "供应商": "suppliers", "服务商": "service providers", "商户": "shops", "单位": "organisations",
    "机构": "institutions", "部门": "agencies", "部委": "agencies", "主体": "entities", "义务主体": "entities", "重点排放单位": "entities", "研发机构": "institutions", "科研机构": "institutions", "院校": "institutions", "高校": "universities", "大学": "universities", "院所": "institutions",
    "科研院所": "institutions", "研究所": "institutes", "研究院": "institutes", "学校": "schools", "银行": "banks", "医院": "hospitals", "协会": "associations", "商会": "chambers of commerce", "组织": "organisations",
    "项目": "projects", "工程": "projects", "课题": "projects", "国家": "countries", "国家和地区": "countries", "地区": "regions", "省": "provinces", "省份": "provinces",
    "省市": "provinces", "省区市": "provinces", "州": "regions", "城市": "cities", "市": "cities", "县": "counties", "县区": "counties", "区县": "counties", "乡镇": "townships", "镇": "towns", "乡": "townships",
    "村": "villages", "行政村": "villages", "村庄": "villages", "社区": "communities", "街道": "subdistricts", "小区": "residential areas", "家庭": "households", "居民": "people", "农户": "households", "用户": "customers", "客户": "customers",
    "岗位": "jobs", "就业岗位": "jobs", "工作岗位": "jobs", "就业": "people", "人": "people", "员工": "people", "职工": "people", "工人": "people", "代表": "people", "嘉宾": "people", "专家": "people",
    "学者": "people", "学员": "people", "学生": "people", "委员": "people", "主任委员": "people", "参会者": "people", "技术人员": "people", "人员": "people", "人才": "people", "人口": "people",
    "科学家": "people", "工程师": "people", "志愿者": "people", "观众": "people", "客商": "people", "采购商": "buyers", "参展商": "exhibitors", "展商": "exhibitors", "会员": "members", "成员": "members", "成员国": "countries", "院士": "people", "教师": "people", "企业家": "people", "官员": "people", "留学生": "people", "游客": "people", "群众": "people",
    "园区": "parks", "产业园区": "parks", "产业园": "parks", "工业园": "parks", "开发区": "zones", "经开区": "zones", "高新区": "zones", "合作区": "zones", "试验区": "zones", "示范区": "zones", "自贸区": "zones",
    "示范园": "parks", "基地": "bases", "平台": "platforms", "中心": "centres", "实验室": "laboratories", "工作站": "workstations", "办事处": "offices", "仓库": "warehouses", "海外仓": "warehouses", "市场": "markets", "门店": "shops", "网点": "outlets",
    "风机": "turbines", "风电机组": "turbines", "风力发电机": "turbines", "风力发电机组": "turbines", "机组": "units", "发电机组": "units", "光伏组件": "modules", "光伏板": "panels", "组件": "modules", "电池组": "battery packs", "电池": "batteries", "电池包": "battery packs", "动力电池": "batteries",
    "电站": "power plants", "发电站": "power plants", "光伏电站": "power plants", "水电站": "power plants", "发电厂": "power plants", "电厂": "power plants", "核电站": "power plants", "风电场": "wind farms", "变电站": "substations", "储能电站": "power plants", "换流站": "substations", "充电桩": "chargers",
    "充电站": "charging stations", "换电站": "swap stations", "充电设施": "chargers", "加氢站": "hydrogen stations", "加油站": "filling stations", "汽车": "vehicles", "车辆": "vehicles", "新能源汽车": "vehicles", "电动汽车": "vehicles", "乘用车": "vehicles", "公交车": "buses", "电动公交车": "buses", "公交": "buses", "客车": "buses",
    "大巴": "buses", "卡车": "trucks", "重卡": "trucks", "货车": "trucks", "出租车": "taxis", "机车": "locomotives", "列车": "trains", "班列": "trains", "船舶": "ships", "船": "ships", "飞机": "aircraft", "航班": "flights", "航线": "routes", "线路": "lines", "路线": "routes", "铁路": "railways", "高速公路": "motorways", "口岸": "border crossings", "港口": "ports", "泊位": "berths", "码头": "terminals", "机场": "airports",
    "生产线": "production lines", "产线": "production lines", "工厂": "factories", "厂房": "factory buildings", "车间": "workshops", "炉": "furnaces", "高炉": "furnaces", "锅炉": "boilers", "设备": "machines", "机器人": "robots", "传感器": "sensors", "监测点": "monitoring points", "监测站": "monitoring stations", "电表": "meters", "仪表": "meters",
    "污水处理厂": "wastewater plants", "垃圾处理厂": "waste plants", "垃圾焚烧厂": "waste plants", "焚烧厂": "waste plants", "处理厂": "plants", "处理设施": "facilities", "填埋场": "landfills", "回收站": "collection points", "回收网点": "collection points", "水库": "reservoirs", "水井": "wells", "井": "wells", "油田": "oil fields", "气田": "gas fields", "矿山": "mines", "煤矿": "coal mines", "矿": "mines", "湖泊": "lakes", "河流": "rivers", "自然保护区": "nature reserves",
    "保护区": "reserves", "湿地": "wetlands", "树": "trees", "树木": "trees", "大棚": "greenhouses", "建筑": "buildings", "住宅": "homes", "住房": "homes", "套房": "homes", "楼宇": "buildings",
    "标准": "standards", "国家标准": "standards", "行业标准": "standards", "国际标准": "standards", "规范": "specifications", "技术规范": "specifications", "指南": "guidelines", "政策": "policies", "法规": "regulations", "法律": "laws", "措施": "measures", "举措": "measures", "落实举措": "measures", "任务": "tasks", "重点任务": "tasks", "主要任务": "tasks", "指标": "indicators", "协议": "agreements", "合作协议": "agreements",
    "备忘录": "memoranda", "合同": "contracts", "订单": "orders", "文件": "documents", "报告": "reports", "论文": "papers", "专利": "patents", "发明专利": "patents", "成果": "results", "技术成果": "technologies", "技术": "technologies", "先进技术": "technologies", "先进技术成果": "technologies", "科技成果": "results", "研究成果": "results", "产品": "products", "因子": "factors", "排放因子": "factors", "证书": "certificates", "绿证": "certificates", "案例": "cases", "活动": "events", "会议": "meetings", "论坛": "forums", "展会": "exhibitions", "展位": "booths", "课程": "courses",
    "培训班": "courses", "产业": "industries", "主导产业": "industries", "支柱产业": "industries", "行业": "industries", "领域": "fields", "产业链": "chains", "产业集群": "clusters", "集群": "clusters", "版块": "sections", "板块": "sections", "语言": "languages", "语种": "languages", "基金": "funds", "债券": "bonds", "贷款": "loans", "交易": "transactions", "股份": "shares", "股": "shares", "数据中心": "data centres", "卫星": "satellites", "试点": "pilots", "意向书": "letters of intent", "意向项目": "projects", "节点": "nodes", "分支机构": "branches", "分公司": "branches", "品种": "varieties", "物种": "species", "鸟类": "birds", "牲畜": "animals", "牛": "cattle", "羊": "sheep", "规划环评": "assessments", "模块": "modules", "行动": "actions", "建议": "proposals", "提案": "proposals", "问题": "problems", "需求": "needs", "供应": "offers", "联盟": "alliances", "服务站": "service stations", "站点": "sites", "车站": "stations", "站": "stations", "桥梁": "bridges", "桥": "bridges", "隧道": "tunnels", "装置": "units", "系统": "systems", "电解槽": "electrolysers", "储罐": "tanks", "集装箱": "containers", "屋顶": "roofs", "灯": "lamps", "路灯": "lamps", "热泵": "heat pumps", "空调": "air conditioners", "家电": "appliances", "轮胎": "tyres", "手机": "phones", "应用": "applications", "场景": "scenarios",
}  # fmt: skip

MEASURE_DEFAULTS: dict[str, str] = {
    "家": "companies", "名": "people", "位": "people", "人": "people", "余人": "people", "人次": "visits", "户": "households", "辆": "vehicles", "艘": "ships", "架": "aircraft",
    "列": "trains", "班次": "trips", "架次": "flights", "株": "trees", "棵": "trees", "所": "institutions", "台": "units", "套": "sets", "台套": "sets", "台(套)": "sets", "台（套）": "sets", "座": "facilities", "条": "items",
    "项": "items", "件": "items", "个": "items", "处": "sites", "国": "countries", "省": "provinces", "市": "cities", "县": "counties", "镇": "towns", "乡": "townships", "村": "villages", "种": "types", "类": "types", "场": "events",
    "笔": "deals", "单": "orders", "份": "documents", "头": "animals", "只": "items", "栋": "buildings", "幢": "buildings", "口": "wells", "块": "pieces", "艘次": "calls", "辆次": "trips", "台次": "uses", "尊": "items", "盏": "lamps", "支": "items", "张": "items", "篇": "papers", "款": "models", "枚": "items", "颗": "items", "间": "rooms", "趟": "trips", "班": "trips",
}  # fmt: skip

STRUCTURAL = "方面 部分 维度 方向 内容 环节 层面 阶段 领域 要素 层次 角度 步骤 重点 特点 原则 关键 体系 目标 大类 等级 梯度 层级 转变 关系 文明 统筹 坚持 结合 提升 条件 功能 意识 自信 维护 确立 着力点 抓手 导向 问题导向 月 世纪 时期 季度 点 时代 机制 优势".split()

NOT_COUNTED_BY: dict[str, frozenset[str]] = {
    "项": frozenset("industries countries companies fields people institutions cities provinces regions markets parks universities vehicles".split()),
    "家": frozenset("markets transactions funds countries industries projects standards technologies products fields people cities provinces regions vehicles jobs".split()),
    "座": frozenset("companies countries industries people products technologies fields projects".split()),
    "台": frozenset("companies countries industries people projects cities".split()),
    "辆": frozenset("companies countries industries people projects cities batteries".split()),
    "条": frozenset("companies countries industries people cities products fields vehicles batteries".split()),
    "件": frozenset("companies countries industries people cities fields".split()),
    "户": frozenset("projects countries industries".split()),
    "种": frozenset("companies countries industries people cities fields".split()),
}
"""What a measure word never counts, so that a modifier of the counted noun is passed over."""

PERSONS = frozenset({"people", "buyers", "exhibitors", "members"})
