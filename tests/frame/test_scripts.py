"""Words in another script than the page's."""

from __future__ import annotations

from django.utils.translation import override

from greenbridge.frame.templatetags.frame import scripts_marked


def test_scripts_marked_names_the_language_of_foreign_words_and_escapes_the_rest() -> None:
    with override("ru"):
        assert scripts_marked("«储能» близко к <b>") == '«<span lang="zh-Hans">储能</span>» близко к &lt;b&gt;'
    with override("zh-hans"):
        assert scripts_marked("与“литий-ионных батарей”相近") == '与“<span lang="ru">литий-ионных батарей</span>”相近'
    with override("en"):
        assert scripts_marked("LFP 储能 и") == 'LFP <span lang="zh-Hans">储能</span> <span lang="ru">и</span>'
