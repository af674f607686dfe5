"""Letters with a link that works once: made, written in the receiver's language, found again, used, made void."""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from datetime import timedelta

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import check_for_language, override

from greenbridge.adapters.jobs import enqueue
from greenbridge.adapters.letters import send_letter

from ..choices import INVITABLE, LetterKind, Role
from ..errors import LetterClosedError
from ..models import Letter, User
from ..selectors import is_owner, role_of
from .throttling import tally_add, tally_key

LIVES = {
    LetterKind.REGISTER: timedelta(days=2),
    LetterKind.INVITE: timedelta(days=14),
    LetterKind.RESET: timedelta(hours=2),
    LetterKind.EMAIL_OLD: timedelta(days=2),
    LetterKind.EMAIL_NEW: timedelta(days=2),
}
"""How long the link of a letter works."""

KEPT = timedelta(days=30)
"""How long a letter that works no more is remembered."""

LETTERS_AN_HOUR = 5
"""More are not sent to one address, so that nobody fills another's mailbox through this node."""


def email_clean(email: str) -> str:
    """An address as it is kept: one way to write it, in small letters."""
    return unicodedata.normalize("NFKC", email.strip()).lower()


def may_receive(email: str) -> bool:
    """Count one letter to an address; whether it may still get one within this hour."""
    return tally_add(tally_key("letter", email), within_s=3600) <= LETTERS_AN_HOUR


def letter_make(kind: LetterKind, **fields: object) -> Letter:
    """A letter that is not written yet; those long out of date are forgotten."""
    now = timezone.now()
    Letter.objects.filter(expires_at__lt=now - KEPT).delete()
    return Letter.objects.create(kind=kind, expires_at=now + LIVES[kind], **fields)


def letter_link(letter: Letter) -> str:
    """A new link that opens the letter; an older one works no more."""
    secret = secrets.token_urlsafe(32)
    letter.digest = _digest(secret)
    letter.save(update_fields=["digest"])
    with override(language_of(letter.language)):
        return _site() + reverse("accounts:letter", args=[secret])


def letter_write(letter: Letter, *, to: str = "") -> None:
    """Send a letter with its link to its address, or ``to`` another."""
    who = letter.sender.display_name or letter.sender.username if letter.sender else ""
    context = {
        "link": letter_link(letter),
        "who": _plain(who),
        "organisation": _plain(letter.organisation.name) if letter.organisation else "",
        "email": letter.email,
    }
    text_send(letter.kind, to or letter.email, letter.language, context)


def text_send(name: str, to: str, language: str, context: dict[str, str]) -> None:
    """Send the text of that name in a language; its first line is the subject."""
    with override(language_of(language)):
        home = _site() + reverse("portal:home")
        written = render_to_string(
            f"accounts/letters/{name}.txt", {"site": home, "sign_in": _site() + reverse("accounts:sign_in")} | context
        )
    subject, _, text = written.strip().partition("\n")
    send_letter(to, subject, text.strip() + "\n")


def notice_send(user: User, name: str, *, to: str = "") -> None:
    """Queue a letter that tells somebody what happened to her account; nothing for one without an address."""
    if address := to or user.email:
        enqueue("accounts.notice", text=f"notice_{name}", email=address, language=user.language)


def notice_answer(text: str, email: str, language: str) -> None:
    """Write what happened to an account; the worker's act."""
    text_send(text, email, language, {})


def letter_find(secret: str) -> Letter:
    """The letter a link belongs to; LetterClosedError when it is used, out of date, taken back or wrong."""
    rows = Letter.objects.select_related("sender", "user", "organisation")
    letter = rows.filter(digest=_digest(secret), used_at=None, expires_at__gt=timezone.now()).first()
    if letter is None or not is_open(letter):
        raise LetterClosedError()
    return letter


def is_open(letter: Letter) -> bool:
    """Whether what a letter opens is still allowed: the node's setting, the one who invited, the account it is about."""
    if letter.kind == LetterKind.REGISTER:
        return settings.REGISTRATION == "open"
    if letter.kind == LetterKind.INVITE:
        return settings.REGISTRATION != "closed" and may_invite(letter.sender, letter.role, letter.organisation_id)
    return letter.user is not None and letter.user.is_active


def may_invite(sender: User | None, role: str, organisation_id: int | None) -> bool:
    """Whether somebody may invite with a role: by her own, or as an owner who invites members of her organisation."""
    if role in INVITABLE.get(role_of(sender), ()):
        return True
    own = is_owner(sender) and sender is not None and sender.organisation_id == organisation_id
    return own and role == Role.MEMBER


def letter_use(secret: str, *kinds: LetterKind) -> Letter:
    """The letter, now used; must run in the transaction of the act. Of two who send a link at once the second is refused."""
    letter = letter_find(secret)
    now = timezone.now()
    if letter.kind not in kinds or not Letter.objects.filter(pk=letter.pk, used_at=None).update(used_at=now):
        raise LetterClosedError()
    letter.used_at = now
    return letter


def letters_void(user: User) -> None:
    """Links sent for an account work no more: its password or its standing is another."""
    Letter.objects.filter(user=user).delete()


def language_of(language: str) -> str:
    """A language of the pages, the first where it is none."""
    return language if check_for_language(language) else settings.LANGUAGE_CODE


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _site() -> str:
    """What addresses in letters begin with: from the settings, never from a request, whose host anybody can choose."""
    return settings.SITE_URL or f"{'https' if settings.HTTPS else 'http'}://{settings.ALLOWED_HOSTS[0]}"


def _plain(name: str) -> str:
    """A name somebody chose, short and on one line and without anything a mail program makes a link of."""
    kept = " ".join(name.split())[:80]
    return "" if any(sign in kept for sign in "/:@") else kept.replace(".", "·")
