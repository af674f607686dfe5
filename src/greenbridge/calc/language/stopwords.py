"""Words too common to find anything by, per language; kept short, for a word dropped here can never be searched."""

from __future__ import annotations

ENGLISH = frozenset(
    # one string reads better than a hundred quoted words
    """a an and are as at be been but by can for from had has have he her his if in into is it its more no nor not of on or our
    s she so such t than that the their them then there these they this those to was we were what when where which who will
    with would you your""".split()  # noqa: SIM905
)

RUSSIAN = frozenset(
    # one string reads better than a hundred quoted words
    """а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да для до его ее если есть еще же за
    и из или им их к как ко когда который которая которое которые кто ли мы на над нам нас не нет ни но о об он она они оно от
    по под при с со так также там то тоже только у уже чем что чтобы эта эти это этого этой этот я""".split()  # noqa: SIM905
)

HAN = frozenset("的了和与及或在是为之被把将由于对从向以而其")
"""Characters that join words in Chinese; a pair that holds one is dropped unless it stands in `HAN_PAIRS`."""

HAN_PAIRS = frozenset(
    # one string reads better than a hundred quoted words
    """目的 标的 的确 了解 共和 和平 饱和 中和 缓和 和谐 参与 与会 赠与 普及 以及 存在 在线 在建 正在 潜在 在役 行为 作为 为主
    由来 自由 对象 对接 对比 对外 应对 相对 从事 从业 方向 定向 向量 导向 流向 以上 以下 可以 以来 以旧 其他 其中 将来 即将 和田
    与时 对口 绝对 配对 对标 对策 对流 热和 转向 双向 单向 是否 总和 调和""".split()  # noqa: SIM905
)
