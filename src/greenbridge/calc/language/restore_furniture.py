"""What stands on a page beside its articles: menus, buttons, counters, notices, lists of other stories, comments.

A line is furniture when it is one of the known phrases, a row of them, or begins as only notices do. Running text is never asked:
lines of more than 160 characters are left alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST = 160
_PHRASES = frozenset(
    """
阅读原文|轻触阅读原文|点击阅读原文|原创|视频|小程序|赞|在看|点赞|分享|收藏|取消|允许|知道了|喜欢作者|喜欢此内容的人还喜欢|预览时标签不可点
微信扫一扫|扫一扫|扫描二维码|使用小程序|关注该公众号|微信扫一扫关注该公众号|微信扫一扫使用小程序|继续滑动看下一个|向上滑动看下一个
轻点两下取消赞|轻点两下取消在看|写留言|留言|听全文|全文|展开全文|收起|end|阅读|人赞赏|转发|推荐|点亮|关闭|打印|打印本页|关闭窗口|关闭本页
返回|返回首页|返回顶部|返回列表|回到顶部|首页|网站首页|网站地图|联系我们|关于我们|法律声明|隐私政策|隐私声明|加入收藏|设为首页|广告服务|网站声明
友情链接|招聘信息|意见反馈|无障碍|无障碍浏览|适老化|长者模式|简体|繁体|繁體|中文|english|русский|登录|注册|注销|搜索|大|中|小|上一页|下一页
微信|微博|新浪微博|qq空间|qq好友|朋友圈|人人网|豆瓣|复制链接|分享到微信|打开app|下载app|客户端|手机版|电脑版|更多|查看更多|举报|回复|纠错
home|menu|search|close|log in|login|sign in|sign up|register|subscribe|subscribe now|share|share this
share this article|share on|tweet|print
print this page|email|email this|email this article|save|bookmark|reply|log in to reply|leave a reply
post comment|report|advertisement
sponsored|sponsored content|promoted|skip to content|skip to main content|back to top|top|read more
continue reading|read full story
show more|load more|see all|view all|accept|accept all|accept cookies|accept all cookies|reject all
manage preferences|cookie settings
cookie policy|privacy|privacy policy|terms|terms of use|terms of service|terms and conditions
terms & conditions|contact|contact us|about us
about|advertise|advertise with us|careers|sitemap|site map|help|faq|rss|facebook|twitter|x|linkedin|whatsapp
telegram|instagram|youtube
copy link|follow us|listen to this article|for immediate release|view original content|click to enlarge|unsubscribe
unsubscribe from this list|update your preferences|manage your subscription|forward to a friend
view this email in your browser
view in browser|all rights reserved|download app|download pdf|accessibility|loading|gift article|news|markets
opinion|events|previous|next
главная|на главную|наверх|меню|поиск|поиск по сайту|войти|вход|регистрация|личный кабинет|подписаться
поделиться|печать|распечатать
версия для печати|версия для слабовидящих|возврат к списку|назад к списку|вернуться к списку|назад|вперёд
далее|все новости|новости|ещё
показать ещё|читать далее|подробнее|контакты|о компании|о нас|карта сайта|обратная связь|реклама
на правах рекламы|ответить|пожаловаться
комментировать|нравится|скопировать ссылку|вконтакте|одноклассники|телеграм|в избранное|в закладки
политика конфиденциальности
пользовательское соглашение|пресс-центр|сделать страницу стартовой|рус|eng|қаз|каз|ru|en|kz|kk|uz|uzb
o'zbekcha|ўзбекча|қазақша|кыргызча|тоҷикӣ|cn
закрыть|принять|принять все|слушать|сохранить|предыдущая|следующая|задать вопрос|rss-лента|написать нам|реклама на сайте
""".replace("\n", "|").split("|")
) - {""}
_BEGINS = re.compile(
    r"https?://\S+$|www\.\S+$"
    r"|(?:分享到|分享至|分享：|扫一扫|扫码(?:关注|下载|加入|进群|报名)|扫描|长按|识别二维码|点击(?:下载|查看|进入|阅读|上方|下方|蓝字|关注|购买)|关注(?:我们|微信|公众号)|下载(?:客户端|APP)|打开(?:客户端|微信)"
    r"|上一篇|下一篇|字号|字体[:：]|(?:您|你)?(?:当前|现在|所在|目前)?的?(?:当前|所在)?位置[:：]|首页\s*[>»|/]|【?广告】|广告[:：]|版权所有|版权声明|免责声明|转载请注明|本文来源|欢迎关注"
    r"|Copyright|©|评论\s*\(?\d|浏览(?:次数|量)|点击(?:次数|量|数)|阅读(?:次数|量|数)|[一-鿿]ICP[备证]|[一-鿿]公网安备|网络文化经营许可|互联网新闻信息服务许可|违法和不良信息举报)"
    r"|(?:Home|Главная)\s*[>»|/·]"
    r"|(?:Subscribe|Sign up|Follow us|Click here|Download (?:the|our) app|Share (?:on|via|this)"
    r"|We use cookies|This (?:web)?site uses cookies"
    r"|By (?:continuing|clicking|using) .{0,60}cookies|Cookie|All rights reserved|You are receiving"
    r"|You received this|To unsubscribe"
    r"|Get (?:the |our )?(?:latest|best|daily|weekly)\b.{0,60}\b(?:inbox|email|newsletter)|Join (?:our"
    r"|the) (?:newsletter|mailing)|Filed under"
    r"|View original content|Read (?:more|next|full)\b|Don[’']t miss|Editor[’']s picks"
    r"|Estimated reading time)\b|Tags?:|Topics?:"
    r"|(?:Подпис(?:ыва|а)(?:йтесь|ться)|Подпишитесь|Присоединяйтесь|Следите за|Читайте (?:нас|в) |Мы (?:в"
    r"|используем) |Наш (?:канал|телеграм|Telegram)"
    r"|На правах рекламы|Реклама[.:]|Все права защищены|Использование материалов|При (?:использовании"
    r"|перепечатке|цитировании) материалов"
    r"|Ошибка в тексте|(?:Нашли|Заметили|Увидели) (?:ошибк|опечатк)|Выделите (?:её|ее|текст) и нажмите"
    r"|Войдите,? чтобы|Авторизуйтесь|Чтобы оставить комментарий"
    r"|Теги?:|Метки:|Рубрик[аи]:|Ключевые слова:|Просмотр(?:ов|ы)|Последнее обновление|Дата обновления"
    r"|Свидетельство о регистрации|Поделиться|Читать далее|Сайт использует)",
    re.IGNORECASE,
)
_ANYWHERE = re.compile(
    r"\berid\s*[:=]|\butm_(?:source|medium|campaign)=|(?:Все права защищены|All rights reserved)"
    r"|[^\s]ICP备\d|公网安备\s?\d",
    re.IGNORECASE,
)
_COUNTERS = re.compile(
    r"[|/•·»>\s-]+|(?:[/•·»>\s-]|\d{1,2}|[\w-]*utm_[\w=&-]*)+|\d{1,3}\+|第\s?\d+\s?页(?:\s?[/，,]?\s?共\s?\d+\s?页)?"
    r"|共\s?\d+\s?页|[-—–]\s?\d{1,4}\s?[-—–]|\d{1,4}\s?/\s?\d{1,4}"
    r"|Page \d+(?: of \d+)?|p\. ?\d+|Стр(?:аница|\.)\s?\d+(?: из \d+)?|\d[\d,.]* (?:views?|shares?|likes?"
    r"|comments?|просмотр\w*|мин\w* чтения|min(?:ute)?s? read)"
    r"|(?:阅读|点赞|在看|浏览|分享|收藏|转发|赞|评论)\s?\d[\d.]*万?\+?|阅读\s?\d+\s?次",
    re.IGNORECASE,
)
PAGE_NUMBER = re.compile(
    r"^[ \t]*(?:第[ ]?\d{1,4}[ ]?页(?:[ ]?[/，,]?[ ]?共[ ]?\d{1,4}[ ]?页)?|[-—–][ ]?\d{1,4}[ ]?[-—–]|Page \d{1,4} of \d{1,4}"
    r"|Стр(?:аница|\.)[ ]?\d{1,4}(?: из \d{1,4})?)[ \t]*$",
    re.MULTILINE,
)
_MORE = re.compile(
    r"(?:相关(?:阅读|新闻|文章|链接|报道|推荐)|延伸阅读|推荐阅读|往期(?:回顾|推荐|精选)|热点(?:新闻|推荐)|热门(?:文章|新闻|推荐)|点击排行|阅读排行|更多(?:新闻|阅读"
    r"|内容|精彩)|精彩推荐|为您推荐|猜你喜欢"
    r"|最新(?:文章|资讯|新闻)|Related(?: (?:articles?|news|stories|posts|content|topics))?|Read also|Also read"
    r"|See also|Read next|Most (?:popular|read|viewed)|Trending(?: now)?"
    r"|More (?:news|stories|articles|from .{1,40}|on this)|You (?:may|might) also (?:like"
    r"|be interested in)|Latest (?:news|stories)|Recommended(?: for you)?|Recommended reading|Up next"
    r"|Читайте также|Читать также|Также читайте|Читайте ещё|Смотрите также|Ещё по теме|Еще по теме|По теме"
    r"|Новости по теме|Похожие (?:новости|статьи|материалы)|Новости (?:партнёров|партнеров|СМИ2)"
    r"|Другие новости|Последние новости|Материалы по теме|Популярное|Самое (?:читаемое|популярное)"
    r"|Лента новостей|Рекомендуем|Вам может быть интересно|Выбор редакции)\s*[:：]?",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:相关(?:阅读|新闻|链接|报道)|延伸阅读|推荐阅读|Read also|Also read|See also|Read more|Related|Читайте также"
    r"|Читать также|Также читайте|Смотрите также|По теме|Ещё по теме)"
    r"\s*[:：—–-]\s*\S.{5,}",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"(?:网友评论|最新评论|全部评论|热门评论|精选留言|网友留言|发表评论|登录后发表评论|我要评论|评论区|共\s?\d+\s?条评论"
    r"|\d+ comments?|comments?(?: \(?\d+\)?)|comments|leave a (?:comment|reply)|join the (?:conversation"
    r"|discussion)|add a comment|reader comments"
    r"|комментарии(?:\s*[(:]?\s*\d+\)?)?|\d+ комментари\w+|обсуждение(?:\s*\(\d+\))?|оставить комментарий"
    r"|добавить комментарий|отзывы читателей)\s*[:：]?",
    re.IGNORECASE,
)
_APART = re.compile(r"\s*[|·•»>【】\[\]/]+\s*|\s{2,}|\s[-–—]\s")
_BLANKS = re.compile(r"[\s，。：、,|]+")
_COUNT = re.compile(r"\d[\d.,]*[万kwк+]*")
_MARKS = " \t\u00a0.,;:!?、，。：；！？…-–—_*#()（）“”\"'<>«»+"


def is_furniture(line: str) -> bool:
    """Whether a line is a button, menu, counter or notice of the page rather than a part of an article."""
    return len(line) <= LONGEST and _is_furniture(line)


@lru_cache(maxsize=2_000)
def _is_furniture(line: str) -> bool:
    bare = line.strip(_MARKS).casefold()
    if bare in _PHRASES or _COUNTERS.fullmatch(line) or _BEGINS.match(line) or _ANYWHERE.search(line):
        return True
    if len(line) > 120:
        return False
    return _are_phrases(_APART.split(bare)) or _are_phrases(_BLANKS.split(bare))


def _are_phrases(parts: list[str]) -> bool:
    """Whether known phrases stand in a row, numbers between them."""
    bare = [part for part in (part.strip(_MARKS) for part in parts) if part and not _COUNT.fullmatch(part)]
    return bool(bare) and all(part in _PHRASES for part in bare)


def begins_more(line: str) -> bool:
    """Whether a line stands over a list of other stories."""
    return len(line) <= 60 and bool(_MORE.fullmatch(line))


def is_aside(line: str) -> bool:
    """Whether a line names another story in the midst of this one."""
    return len(line) <= 200 and bool(_ASIDE.fullmatch(line))


def begins_comments(line: str) -> bool:
    """Whether a line stands over the comments of readers."""
    return len(line) <= 40 and bool(_COMMENTS.fullmatch(line.strip()))
