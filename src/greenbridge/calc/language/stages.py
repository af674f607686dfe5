"""How far a project is, from the words of one sentence: plans are told from facts, denials from signings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from greenbridge.calc.language.sought import Sought

STAGES = ("idea", "MoU", "agreement", "financing", "construction", "operation", "cancelled")

_CANCELLED = Sought(
    r"取消|终止|中止|搁置|叫停|(?:宣布|已|被迫|无限期)暂停|停摆|отмен[её]н|отменил|приостанов|расторг|заморо[зж]|cancell?ed|terminated|scrapped|"
    r"shelved|suspended|called off",
)
_DENIED = Sought(
    r"(?:未|没有|尚未|还未|并未|未能|不会|暂未|从未)(?:正式|最终|就[^，。]{1,20}|与[^，。]{1,24}|和[^，。]{1,24}|"
    r"对[^，。]{1,16})*(?:签|达成|落实)|"
    r"否认[^，。]{0,20}签|(?:签|协议|合同)[^，。；]{0,30}(?:不实|不属实|系谣言|为谣言)|"
    r"(?:协议|合同|备忘录)(?:尚|还|并)?(?:未|没有)|"
    r"не (?:был[аои]? )?(?:подписан|заключ[её]н|подписал|подписыва|заключи|достиг|состоял)|(?:подписан|"
    r"заключ[её]н)\w* не (?:был|буд)|договор[её]нност\w+ нет|(?:контракт|договор|соглашени|меморандум)\w* (?:пока |"
    r"ещ[её] )?нет|без подписания|"
    r"опроверг\w* (?:\S+ ){0,5}подписан|не дош\w+ до подписани|отказ\w+ от подписани|отказал\w+ подпис|"
    r"(?:not|never|n't|n’t)(?: yet| been| formally| be)* (?:signed|sign|concluded|agreed|reached)|no "
    r"(?:agreement|contract|deal|memorandum|documents?)\b|without (?:an? |any )?(?:agreement|deal|contract|accord)|"
    r"neither (?:\w+ ){0,3}signed|fail\w* to (?:sign|agree|reach)|yet to (?:sign|"
    r"be signed|agree)|without signing|refus\w+ to sign|(?:postpon|delay)\w+ (?:the )?sign|sign\w* (?:was|"
    r"were|has been|is) (?:postpon|delay)|отлож\w+ подписан|подписани\w+ (?:\w+ )?(?:отлож|перенес|сорва)|"
    r"推迟签|暂缓签|签约(?:被)?推迟|declin\w+ to sign|den(?:y|ied|ies)",
)
_PLANNED = (
    r"(?:预计|计划|将于|将在|将|拟|力争|有望|争取|预期|意向|明年|未来|准备|希望|目标|планиру\w+|намер\w+|предстоит|будет|"
    r"будут|должн\w+|"
    r"ожида\w+|предполага\w+|намечен\w*|до конца|к 20\d\d году|к концу|предусмотрен\w*|готов\w+|хо[тч]\w+|"
    r"\b(?:expected|will|would|plans?|planned|planning|scheduled|due|to be|aims?|intends?|set to|by 20\d\d|"
    r"targeted?|hopes?|should|once)\b)"
)
_OPERATION = Sought(
    r"(?:顺利|正式|整体|完成)移交|投产|投运|并网发电|全容量并网|(?:实现|一次|成功|顺利)并网|并网(?:成功|[一二三四五六七八九十\d]+个?[年月天多])|发电庆典|通水|试生产|试车|试运行|投入(?:商业)?(?:运营|运行|使用|生产)|建成投用|产出合格|(?<!主体工程)(?<!主体结构)竣工|建成并|正式运营|"
    r"开始运营|已建成|已运行|заверш\w+ строительств|"
    r"осуществил\w* (?:запуск|пуск|ввод)|построенн\w+ (?:в|к) (?:прошлом|этом|20\d\d)|"
    r"пущен[аоы]?\b|введ[её]н\w* в (?:эксплуатацию|строй|действие)|вв[её]л\w* в (?:эксплуатацию|строй|действие)|"
    r"ввод\w* в эксплуатацию|"
    r"запущен\w*|запустил\w*|заработал\w*|введут в|"
    r"заверш(?:ил|ен|ён)\w* (?:модернизаци|реконструкци)|"
    r"начал\w* (?:работу|выпуск|производство)|выш\w+ на (?:полную|проектную) мощность|commissioned|began "
    r"operat\w+|(?:commercial|full) operation|operational(?! (?:performance|costs?|efficiency|support))|"
    r"came on ?(?:line|stream)|inaugurated(?! (?:the )?construction)|put "
    r"into "
    r"operation|started up\b|(?:was|were|been) (?:officially |formally )?(?:launched|opened|handed over|completed|"
    r"connected to the grid)|"
    r"connect(?:ed|s) [^.;]{0,90}?to the (?:national |power )?grid|handed over|pass(?:ed|es) acceptance|"
    r"entered (?:service|operation)|"
    r"start(?:ed|s)? (?:production|operat\w+|producing)|launched "
    r"(?:production|commercial)|(?:has|have) (?:opened|completed)\b|открыл(?:ся|ась|ось) (?:завод|станци)",
)
_CONSTRUCTION = Sought(
    r"开工|在建|动工|奠基|封顶|破土|进场施工|正在[^，。]{0,12}(?:推进|实施)|正在施工|(?:进入|全面|加紧|抓紧)施工|施工(?:中|现场|进度|进展|建设|阶段)|正在建设|建设中|启动(?:了)?[^，。]{0,30}建设|"
    r"начал\w* (?:строительств|возведен)\w*|начинается строительств|"
    r"начат\w* строительств|строящ\w+(?=[а-яё -]{1,40}(?:завод|станци|комплекс|фабрик|предприяти))|"
    r"строительство [^.;,]{0,90}?(?:началось|продолжается|стартовало|вед[её]тся|ид[её]т)\b|"
    r"строительств\w+ "
    r"(?:начал|ид[её]т|вед[её]тся|стартовал|продолжа)\w*|"
    r"(?<![а-яё])стро(?:ится|ит|ят)\b|возвод(?:ит|ят|ится|ятся)\b|"
    r"готовност[ьи] (?:объекта |проекта )?(?:[—–-]|состав|достиг|оценива)|"
    r"(?:заканчива|достраива)\w+ (?:строительств|завод|станци|монтаж)|стартовал\w* работы|"
    r"начал\w* реализаци|вед[уё]тся строительно|"
    r"вед[её]тся строительств|залож[еи]\w+ "
    r"(?:первый )?кам|приступил\w* к строительств|"
    r"inaugurated (?:the )?construction|construction of [^.;]{3,100} (?:has |have )?(?:begun|began|started)\b|"
    r"construction (?:has |have |had )?(?:be[gu][au]n|started|is (?:under way|underway)|work)|under "
    r"construction|bro(?:ke|ken) ground|ground-?breaking|is being built|are being built|"
    r"(?:started|began|begun) (?:the |its )?(?:construction|building)|started to build",
)
_MOU = Sought(
    r"备忘录|意向书|意向协议|合作意向|меморандум|протокол\w* о намерени|соглашени\w+ о "
    r"намерени|соглашени\w+ о стратегическ|memorand|\bmou\b|letter of intent|"
    r"heads of terms|statement of intent",
)
_FINANCING = Sought(
    r"贷款协议|融资协议|授信|发放[^，。]{0,12}贷款|提供[^，。]{0,16}贷款|融资(?:关闭|到位|落实)|银团贷款|"
    r"кредитн\w+ (?:соглашени|договор|"
    r"лини)|предостав\w+ (?:\S+ ){0,4}(?:кредит|за[её]м|средств)|выдел\w+ (?:\S+ ){0,5}(?:кредит|за[её]м|"
    r"долл|млн|млрд)|профинансир|финансирован\w+ (?:одобрен|закры)|одобрил\w* (?:\S+ ){0,3}(?:кредит|"
    r"за[её]м)|"
    r"(?:loan|credit facility|financing|funding|grants?)(?: package| agreement)?\b|financial close|will finance|is "
    r"financing|co-financ",
)
_AGREEMENT = Sought(
    r"中标|签署|签订|签约|签了|签下|签定|拿下|敲定|达成一致|授标|达成(?:合作)?协议|(?:合作|投资|购售电|供货|总承包)(?:协议|合同)|"
    r"подпис\w+|заключ[еи]\w+|соглашени\w+|"
    r"контракт\w*|договор\w*|\bsign(?:ed|s|ing)?\b|\bagreements?\b|\bcontracts?\b|\bppa\b|\bdeal\b|"
    r"выиграл\w* (?:тендер|конкурс|аукцион)|"
    r"(?:selected|picked|chosen|hired) [^.;]{2,60} to (?:build|install|supply|deliver|develop|construct)\b|"
    r"won (?:a |the )?(?:tender|contract|bid|auction)|was awarded",
)
_IDEA = Sought(
    r"计划|拟|规划|谋划|探讨|意向|研究|储备|推进|洽谈|планиру|намер|рассматрива|обсужда|обсуди|предлага|предложи|ищ[еу]т|"
    r"изуча|заинтересован|предложени[еия] инвестора|будет (?:построен|создан|возвед[её]н)|"
    r"для строительства\b|построить\b|возвести\b|"
    r"появ[ия]тся|постро[ия]т\b|возвед[еу]т|откро(?:ет|ют)|созда(?:ст|дут)|запуст[ия]т|"
    r"\bplan|\bspending\b|\bconsent\b|go-ahead|propos|consider|explor|intend|seek|discuss|studying|feasibility",
)


_TURN = re.compile(r"[,，;；]\s*(?:but|although|though|while|whereas|однако|но|хотя|тогда как|但|然而|不过|而)")
"""Where a sentence turns: what is denied after it is not denied of what stands before it."""
# All expressions are in small letters and asked of small letters: matching in any case costs several times as much.
_PLAN = Sought(_PLANNED)
_LATER_YEAR = re.compile(r"(?:并|再)?(?:[于在到至])?(?:20\d\d年|明年|后年)")
"""A clause that goes on with a plan: 计划2021年底动工，2023年4月…投入运营."""
_ONCE_DONE = re.compile(r"(?:使用|运营|运行|达产)?(?:(?:之|以)?[后前时](?!期)|初期)")
"""投产后 says what will be, not that it is."""
_EXPECTED = re.compile(r"(?: \w+){0,3}? (?:is|are) (?:now |still )?(?:expected|planned|due|scheduled|likely|anticipated)\b")
"""Financial close is expected early next year."""
_TO_BE_DONE = re.compile(r"(?:建设|建造)(?:和|并|及|、)$")
"""建设和投产一座电站 says what is agreed on."""
_DATED_ONLY = re.compile(r"(?:[于在])?20\d\d年(?:\d{1,2}月|[上下]半年|[一二三四]季度|[底初末]|内)?")
_SIGNED_BEFORE = re.compile(r"签署|签订|签约|协议|合同")
"""What is dated right after a signing is still to come: 签订协议，…，2026年3月动工."""
_CLAUSE_SIGNS = "，,；;。"
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class StageFound:
    """The stage a sentence tells, and whether it denies that something was signed."""

    stage: str
    denied: bool = False


def _told_as_fact(cue: Sought, sentence: str) -> bool:
    """Whether a cue occurs that no word of planning stands shortly before."""
    for m in cue.finditer(sentence):
        if _ONCE_DONE.match(sentence, m.end()) or _TO_BE_DONE.search(sentence, max(0, m.start() - 4), m.start()):
            continue
        if _EXPECTED.match(sentence, m.end()):
            continue
        before = sentence[max(0, m.start() - 46) : m.start()]
        clause = before[max(map(before.rfind, _CLAUSE_SIGNS)) + 1 :]
        if _HAN.search(clause):
            if _DATED_ONLY.fullmatch(clause) and _SIGNED_BEFORE.search(sentence, 0, m.start()):
                continue
            if _LATER_YEAR.match(clause) and _PLAN.search(sentence, 0, m.start()):
                continue
            clause = clause[-18:]
        if not _PLAN.search(clause):
            return True
    return False


def _lower(character: str) -> str:
    small = character.lower()
    return small if len(small) == 1 else character


def read_stage(sentence: str) -> StageFound:
    """The farthest stage the sentence states as a fact.

    A denial (未签署, не подписан, not signed) never gives an agreement or a memorandum; something announced for the future
    (预计…投运, планируется ввести, will be commissioned) gives no stage beyond what the sentence states as done.
    """
    lowered = sentence.lower()
    sentence = lowered if len(lowered) == len(sentence) else "".join(map(_lower, sentence))
    if _CANCELLED.search(sentence):
        return StageFound("cancelled")
    denied = _DENIED.search(sentence) is not None
    if denied and (told := [part for part in _TURN.split(sentence) if not _DENIED.search(part)]):
        other = read_stage(", ".join(told))
        if other.stage not in ("", "idea"):
            return StageFound(other.stage, denied)
    if _told_as_fact(_OPERATION, sentence):
        return StageFound("operation", denied)
    if _told_as_fact(_CONSTRUCTION, sentence):
        return StageFound("construction", denied)
    if not denied:
        if _told_as_fact(_FINANCING, sentence) and not _MOU.search(sentence):
            return StageFound("financing")
        if _told_as_fact(_AGREEMENT, sentence):
            return StageFound("MoU" if _MOU.search(sentence) else "agreement")
        if _told_as_fact(_MOU, sentence):
            return StageFound("MoU")
    if denied or _IDEA.search(sentence) or _PLAN.search(sentence):
        return StageFound("idea", denied)
    return StageFound("", denied)
