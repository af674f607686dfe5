"""A reading as a whole: labelled sets, offsets, any text."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language.candidates import propose_candidates
from greenbridge.calc.language.line import intake_line
from greenbridge.calc.language.organisations import read_organisations
from greenbridge.calc.language.places import read_countries
from greenbridge.calc.language.policies import read_policies
from greenbridge.calc.language.read import read_article, read_text
from greenbridge.calc.language.reading import Article, ArticleReading
from greenbridge.calc.language.roles import read_roles
from greenbridge.calc.language.sentences import split_sentences

CASES = Path(__file__).resolve().parents[2] / "cases" / "intake_sets"
PIECES = (
    "江苏长虹有限公司",
    "（以下简称",
    "）",
    "与",
    "签署",
    "协议",
    "中白",
    "《方案》",
    "部",
    "司",
    "局",
    "“",
    "”",
    "?",
    "·",
    "1.5亿元",
    "9月2日",
    "Министерство ",
    "энергетики ",
    "«Хевел» ",
    "ООО ",
    "и ",
    "РК",
    "от 5 мая 2024 г. № 7 ",
    "Стратегия развития ",
    "форум ",
    "проект ",
    "Ministry of ",
    "Energy ",
    "and ",
    "Co., Ltd. ",
    "(EBRD)",
    "Law on ",
    "Forum ",
    "500 MW wind farm ",
    "CEO of ",
    "John Smith ",
    "\n",
    ". ",
    "， ",
    "。",
)


def read(text: str, language: str) -> ArticleReading:
    return read_article(Article("", text, language, ((0, 0, max(1, len(text))),)), load_lexicon())


def assert_quotes(text: str, article: ArticleReading) -> None:
    named = (*article.organisations, *article.places, *article.policies, *article.events)
    for found in (*named, *article.technologies, *article.projects, *article.roles):
        assert text[found.start : found.end] == found.quote
        assert found.quote


@pytest.mark.parametrize("language", ["zh", "ru", "en"])
def test_read_article_reads_policies_events_and_projects_of_the_labelled_sets(language: str) -> None:
    told: dict[str, Any] = json.loads((CASES / f"{language}_names.json").read_text())
    wanted = right = found = 0
    for label in told["articles"]:
        article = read(label["text"], told["language"])
        assert_quotes(label["text"], article)
        for titles, names in (
            (label["policies"], [one.title + one.quote for one in article.policies]),
            (label["events"], [one.name for one in article.events]),
        ):
            wanted += len(titles)
            found += len(names)
            right += sum(any(title in name or name in title for name in names) for title in titles)
        for project in label["projects"]:
            wanted += 1
            right += any(
                project["stage"] == one.stage and project["title"].lower() in (one.title + one.quote).lower()
                for one in article.projects
            )
        found += len(article.projects)
    assert right / wanted >= 0.85
    assert right / found >= 0.85


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_read_article_quotes_the_text_whatever_its_pieces(text: str) -> None:
    for language in ("zh-Hans", "ru", "en"):
        assert_quotes(text, read(text, language))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_read_text_reads_any_text(text: str) -> None:
    reading = read_text(text, load_lexicon())
    json.dumps(intake_line("any.txt", reading))
    for candidate in propose_candidates(reading):
        assert 0 <= candidate.confidence <= 1
        for one in candidate.evidence:
            assert reading.articles[one.article_index].article.text[one.start : one.end] == one.quote


def test_read_article_keeps_a_person_only_with_a_role() -> None:
    article = read("天津市副市长李文海表示，王小明昨天也在场。", "zh-Hans")
    assert [(one.role, one.person) for one in article.roles] == [("副市长", "李文海")]


def test_read_article_takes_books_and_newspapers_for_no_policy() -> None:
    assert read("他在《人民日报》和《红楼梦》中写道。", "zh-Hans").policies == ()


def test_read_article_gives_a_policy_its_issuer_number_and_date() -> None:
    (policy,) = read(
        "2025年3月5日，国家发展改革委印发《关于加快再生铝发展的通知》（发改环资〔2025〕910号）。", "zh-Hans"
    ).policies
    assert (policy.title, policy.issuer, policy.number, policy.date) == (
        "关于加快再生铝发展的通知",
        "国家发展改革委",
        "发改环资〔2025〕910号",
        "2025-03-05",
    )


@pytest.mark.parametrize("piece", ["A", "а", "公司", "Bank and ", "project ", "«а» ", "министерство ", "строительство завода "])
def test_names_are_read_in_time_that_grows_with_the_text(piece: str) -> None:
    lexicon = load_lexicon()

    def seconds(text: str) -> float:
        began = time.process_time()
        organisations = read_organisations(text, "", lexicon)
        read_policies(text, organisations, (), split_sentences(text))
        read_roles(text, organisations, ())
        read_countries(text, lexicon.gazetteer)
        return time.process_time() - began

    seconds(piece)
    short, long = seconds(piece * 1000), seconds(piece * 8000)
    assert long < 0.3 + 24 * short


@pytest.mark.parametrize("language", ["zh", "ru", "en"])
def test_read_text_keeps_its_pace_on_dense_press(language: str) -> None:
    # A figure every 95 bytes: the slowest texts there are, read at 0.2 to 0.4 MB a second. The bound is for a machine under load.
    sets = sorted(CASES.glob(f"{language}_press*.json"))
    articles = [one["text"] for path in sets for one in json.loads(path.read_text(encoding="utf-8"))["articles"]][:60]
    size, lexicon = sum(len(text.encode()) for text in articles) / 1e6, load_lexicon()
    spent = []
    for _ in range(3):
        began = time.process_time()
        for text in articles:
            propose_candidates(read_text(text, lexicon))
        spent.append(time.process_time() - began)
        if size / spent[-1] > 0.08:
            break
    assert size / min(spent) > 0.08


def test_read_text_takes_no_place_from_a_brand_or_a_union() -> None:
    text = "上海合作组织秘书处9月2日在北京表示,宁德时代新能源科技股份有限公司将在天津子牙经济技术开发区建厂。"
    found = {place.name for article in read_text(text, load_lexicon()).articles for place in article.places}
    assert "北京" in found
    assert "天津" in found
    assert not found & {"上海", "宁德"}


def test_read_text_takes_an_open_year_from_the_same_day_elsewhere_on_the_page() -> None:
    first = read_text("绿色产业合作平台揭牌\n\n2025年9月2日，平台在天津揭牌。", load_lexicon()).articles[0]
    second = read_text("专家观点\n\n9月2日，示例研究院专家接受采访。", load_lexicon()).articles[0]
    from greenbridge.calc.language.read import _with_years_of_the_page

    joined = _with_years_of_the_page((first, second))
    assert [date.iso for date in joined[1].dates] == ["2025-09-02"]
    assert joined[1].dates[0].inferred


@pytest.mark.parametrize(
    ("language", "text", "organisation"),
    [
        (
            "ru",
            "Соглашение подписало Министерство энергетики Армении. Министр энергетики Арам Петросян выступил.",
            "энергетики",
        ),
        ("en", "The Ministry of Energy of Armenia signed. Deputy Energy Minister Aram Petrosyan spoke.", "Ministry of Energy"),
        ("en", "Xenolite Hydro Ltd signed a contract. Xenolite Hydro's managing director Reza Farahani spoke.", "Xenolite"),
    ],
)
def test_read_roles_gives_a_role_the_body_named_for_it(language: str, text: str, organisation: str) -> None:
    (role,) = read(text, language).roles
    assert organisation in role.organisation


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "По словам первого заместителя министра энергетики Асана Исаева, работы идут.",
            ("первый заместитель министра энергетики", "Асан Исаев"),
        ),
        ("Он беседовал с послом КНР в Казахстане Хань Чуньлином о станции.", ("посол КНР в Казахстане", "Хань Чуньлин")),
        (
            "Соглашение подписал министр финансов Республики Таджикистан Далер Курбонов.",
            ("министр финансов Республики Таджикистан", "Далер Курбонов"),
        ),
        ("Встречу провела председатель правления Ольга Ковальская.", ("председатель правления", "Ольга Ковальская")),
        ("Данияр Омаров, генеральный директор завода, пояснил сроки.", ("генеральный директор завода", "Данияр Омаров")),
    ],
)
def test_read_roles_tells_russian_names_in_the_nominative(text: str, told: tuple[str, str]) -> None:
    roles = [(one.role, one.person) for one in read(text, "ru").roles]
    assert roles == [told]


def test_read_policies_takes_the_head_of_an_act_and_no_generic_programme() -> None:
    text = (
        "ПОСТАНОВЛЕНИЕ СОВЕТА МИНИСТРОВ\n24 февраля 2021 г. № 103\nО развитии переработки шин на 2021–2025 годы\n"
        "Заказчики Государственной программы представляют отчёт. Кредитное соглашение подписано."
    )
    (policy,) = read(text, "ru").policies
    assert (policy.title, policy.number, policy.date) == ("О развитии переработки шин на 2021–2025 годы", "103", "2021-02-24")


def test_read_events_tells_a_forum_once() -> None:
    text = "Прошёл форум «Казахстан – Китай». Итоги III межрегионального форума «Казахстан – Китай» подвели в Урумчи."
    assert [one.name for one in read(text, "ru").events] == ["III межрегионального форума «Казахстан – Китай»"]
