"""Facts, plans and denials."""

from __future__ import annotations

import pytest

from greenbridge.calc.language.stages import read_stage


@pytest.mark.parametrize(
    ("sentence", "stage"),
    [
        ("双方签署合作谅解备忘录。", "MoU"),
        ("三家公司现场签订合作协议，将共建变电站。", "agreement"),
        ("协议尚未签署，双方仍在磋商。", "idea"),
        ("项目预计2026年建成并投入运营。", "idea"),
        ("项目已于8月开工建设。", "construction"),
        ("电站已并网发电。", "operation"),
        ("双方已终止合同。", "cancelled"),
        ("Контракт пока не подписан.", "idea"),
        ("Стороны подписали меморандум о взаимопонимании.", "MoU"),
        ("Планируется ввести завод в эксплуатацию в 2027 году.", "idea"),
        ("Станция введена в эксплуатацию.", "operation"),
        ("Банк предоставит заём на 150 млн долларов.", "financing"),
        ("The contract has not been signed.", "idea"),
        ("They refused to sign the agreement.", "idea"),
        ("The plant will be commissioned in 2027.", "idea"),
        ("Construction has started on the plant.", "construction"),
        ("The plant was commissioned in May.", "operation"),
        ("Financial close is expected early next year.", "idea"),
        ("The minister had inaugurated the construction work of the line.", "construction"),
        ("The firm has started the construction of a cell plant.", "construction"),
        ("Компания осуществила запуск станции.", "operation"),
        ("Губернатор посетил станцию, построенную в прошлом году.", "operation"),
        ("项目投产初期产能利用率需要爬坡。", ""),
        ("It is to improve the operational performance of utilities.", ""),
        ("В посёлке начинается строительство завода.", "construction"),
        ("海水淡化项目正式产出合格水。", "operation"),
        ("Погода была хорошей.", ""),
    ],
)
def test_read_stage_tells_facts_from_plans_and_denials(sentence: str, stage: str) -> None:
    assert read_stage(sentence).stage == stage


def test_read_stage_says_that_a_signing_was_denied() -> None:
    assert read_stage("Договор не подписан, строительство началось.").denied


@pytest.mark.parametrize(
    ("sentence", "stage"),
    [
        ("电站一次并网成功。", "operation"),
        ("中心建成后日处理垃圾900吨，竣工后由公司运营15年。", ""),
        ("双方签订协议，总投资15亿元，2026年3月动工。", "agreement"),
        ("协议涉及建设和投产一座风力发电厂。", ""),
        ("计划2021年底动工，2023年4月实现一期投入运营。", "idea"),
        ("项目已宣布暂停。", "cancelled"),
    ],
)
def test_read_stage_tells_chinese_plans_from_what_is_done(sentence: str, stage: str) -> None:
    assert read_stage(sentence).stage == stage
