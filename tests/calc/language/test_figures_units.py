"""Units one by one: what is read stands in the unit itself, by the sizes that standards give.

Prefixes and litre: BIPM, The International System of Units (SI Brochure, 9th edition), tables 7 and 8. Tonne of coal equivalent:
GB/T 2589-2020. Chinese market units (斤 is half a kilogram): 国务院关于在我国统一实行法定计量单位的命令 (1984). Crore and lakh:
Indian numbering, 10^7 and 10^5. What is only another scale of the same unit is multiplied out, what is another unit is kept.
"""

from __future__ import annotations

import pytest

from greenbridge.calc.language.figures import read_figures

CASES = {
    "zh-Hans": (
        ("总投资47.95亿元", "4795000000", "CNY"),
        ("总投资2000万美元", "20000000", "USD"),
        ("总投资4亿5千万元", "450000000", "CNY"),
        ("总投资3亿8000万元", "380000000", "CNY"),
        ("年处理1万2千吨", "12000", "t/a"),
        ("总产值1.2万亿元", "1200000000000", "CNY"),
        ("装机50万千瓦", "500", "MW"),
        ("装机1.5吉瓦", "1500", "MW"),
        ("用电3亿千瓦时", "300000000", "kWh"),
        ("用电2太瓦时", "2000000000", "kWh"),
        ("用电1.5亿度电", "150000000", "kWh"),
        ("占地863亩", "863", "mu"),
        ("占地120公顷", "1200000", "m2"),
        ("面积3平方公里", "3000000", "m2"),
        ("节约3万吨标准煤", "30000", "tce"),
        ("节约10万吨标油", "100000", "toe"),
        ("消耗5万吨标准油", "50000", "toe"),
        ("供热300万吉焦", "3000000", "GJ"),
        ("供热2太焦", "2000", "GJ"),
        ("供热300吉卡", "300", "Gcal"),
        ("主变容量20万千伏安", "200", "MVA"),
        ("重500公斤", "0.5", "t"),
        ("收购3000斤", "1.5", "t"),
        ("产气300万立方米", "3000000", "m3"),
        ("产气2万标方", "20000", "m3"),
        ("蓄水5立方公里", "5000000000", "m3"),
        ("注水200升", "0.2", "m3"),
        ("产油20万桶", "200000", "barrels"),
        ("误差2.5‰", "0.25", "%"),
        ("下降3个百分点", "3", "pp"),
        ("浓度为35μg/m³", "35", "μg/m3"),
        ("浓度为50毫克/立方米", "50", "mg/m3"),
        ("风速达到15米/秒", "15", "m/s"),
        ("煤耗300克/千瓦时", "300", "g/kWh"),
        ("每吨52元", "52", "CNY/t"),
        ("处理量400吨/天", "400", "t/d"),
    ),
    "ru": (
        ("мощностью 1,5 ГВт", "1500", "MW"),
        ("мощностью 250 кВт", "0.25", "MW"),
        ("выработка 5,7 млрд кВт·ч", "5700000000", "kWh"),
        ("выработка 2 ТВт·ч", "2000000000", "kWh"),
        ("инвестиции 15 млрд. тенге", "15000000000", "KZT"),
        ("инвестиции 300 тыс. рублей", "300000", "RUB"),
        ("долг 1,2 трлн рублей", "1200000000000", "RUB"),
        ("площадь 2,5 млн гектаров", "25000000000", "m2"),
        ("площадь 40 кв. км", "40000000", "m2"),
        ("собрали 10 центнеров", "1", "t"),
        ("урожай 40 ц/га", "4", "t/ha"),
        ("вес 250 кг", "0.25", "t"),
        ("выбросы 3 Мт", "3000000", "t"),
        ("экономия 10 т у.т.", "10", "tce"),
        ("экономия 200 тыс. тонн у.т.", "200000", "tce"),
        ("экономия 5 млн т н.э.", "5000000", "toe"),
        ("отпуск 1,2 млн Гкал", "1200000", "Gcal"),
        ("отпуск 2 ТДж", "2000", "GJ"),
        ("давление 16 бар", "16", "bar"),
        ("давление 10 атмосфер", "10", "atm"),
        ("скорость ветра 15 м/с", "15", "m/s"),
        ("частота 50 кГц", "50000", "Hz"),
        ("добыча 12,3 млн баррелей", "12300000", "barrels"),
        ("запасы 5 куб. км", "5000000000", "m3"),
        ("цена 45 рублей за литр", "45", "RUB/L"),
        ("концентрация 38 мг/л", "38", "mg/L"),
        ("концентрация 35 мкг/м³", "35", "μg/m3"),
        ("расход 180 г/кВт·ч", "180", "g/kWh"),
        ("цена 50 копеек", "0.5", "RUB"),
    ),
    "en": (
        ("a capacity of 1.5 GW", "1500", "MW"),
        ("a plant of 150 kWp", "0.15", "MW"),
        ("output of 2 TWh", "2000000000", "kWh"),
        ("worth 5 lakh crore rupees", "5000000000000", "INR"),
        ("worth Rs 1,500 crore", "15000000000", "INR"),
        ("some 3 lakh tonnes", "300000", "t"),
        ("emissions of 3 Mt", "3000000", "t"),
        ("emissions of 200 kt", "200000", "t"),
        ("emissions of 2 Gt", "2000000000", "t"),
        ("savings of 12 Mtoe", "12000000", "toe"),
        ("heat of 4.5 PJ", "4500000", "GJ"),
        ("heat of 10 Gcal", "10", "Gcal"),
        ("an area of 500 sq km", "500000000", "m2"),
        ("an area of 120 hectares", "1200000", "m2"),
        ("an area of 200 acres", "200", "acres"),
        ("supplies of 5 bcm", "5000000000", "m3"),
        ("about 10 litres", "0.01", "m3"),
        ("output of 1.2 million barrels per day", "1200000", "barrels/d"),
        ("a switching frequency of 50 kHz", "50000", "Hz"),
        ("a rise of 25 basis points", "0.25", "pp"),
        ("emissions of 40 mg/Nm3", "40", "mg/m3"),
        ("priced at $12 per MMBtu", "12", "USD/MMBtu"),
        ("priced at 30 cents per litre", "0.3", "USD/L"),
        ("a wind of 15 m/s", "15", "m/s"),
        ("over 3 decades", "30", "a"),
    ),
}


@pytest.mark.parametrize(("language", "text", "value", "unit"), [(tag, *case) for tag, cases in CASES.items() for case in cases])
def test_read_figures_gives_the_value_in_the_unit_itself(language: str, text: str, value: str, unit: str) -> None:
    assert [(figure.value, figure.unit) for figure in read_figures(text, language)] == [(value, unit)]


@pytest.mark.parametrize(
    ("zh", "en", "ru", "value", "unit"),
    [
        (
            "单位产品能耗为120千克标准煤/吨",
            "it uses 120 kgce/t",
            "расход 120 кг у.т./т",
            "0.12",
            "tce/t",
        ),
        ("吨钢排放1850公斤", "it emits 1,850 kg per tonne", "выбросы 1850 кг на тонну", "1.85", "t/t"),
        ("120公斤/吨", "120 kg/t", "120 кг/т", "0.12", "t/t"),
        ("耗碱0.12吨/吨", "0.12 t per tonne", "0,12 т на тонну", "0.12", "t/t"),
        ("排放0.57千克/千瓦时", "it emits 0.57 kg/kWh", "выбросы 0,57 кг/кВт·ч", "0.00057", "t/kWh"),
        ("排放570克/千瓦时", "it emits 570 g/kWh", "выбросы 570 г/кВт·ч", "570", "g/kWh"),
        ("处理500千克/小时", "it treats 500 kg/h", "переработка 500 кг/ч", "0.5", "t/h"),
        ("处理500公斤/天", "it treats 500 kg/d", "переработка 500 кг/сут", "0.5", "t/d"),
        ("浓度为10毫克/立方米", "at 10 mg/m3", "концентрация 10 мг/м3", "10", "mg/m3"),
        ("能耗为30千瓦时/平方米", "it uses 30 kWh/m2", "расход 30 кВт·ч/м2", "30", "kWh/m2"),
    ],
)
def test_a_rate_has_one_form_in_every_language(zh: str, en: str, ru: str, value: str, unit: str) -> None:
    for text, language in ((zh, "zh-Hans"), (en, "en"), (ru, "ru")):
        assert (value, unit) in {(one.value, one.unit) for one in read_figures(text, language)}, (text, language)
