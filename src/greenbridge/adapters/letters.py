"""Letters to people: by the mail server of the settings, else into the folder `outbox` of the data folder."""

from __future__ import annotations

import re

from django.conf import settings
from django.core.mail import EmailMessage

_BREAKS = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")


def is_outbox() -> bool:
    """Whether letters stay on this machine, for want of a mail server."""
    return str(settings.EMAIL_BACKEND).endswith("filebased.EmailBackend")


def send_letter(to: str, subject: str, text: str) -> None:
    """Send one letter; OSError or smtplib.SMTPException when the server takes none."""
    if is_outbox():
        # whoever reads the outbox holds the links in it
        settings.EMAIL_FILE_PATH.mkdir(mode=0o700, parents=True, exist_ok=True)
    headers = {"Auto-Submitted": "auto-generated"}  # RFC 3834: no answering machine answers it
    EmailMessage(_BREAKS.sub(" ", subject), text, settings.DEFAULT_FROM_EMAIL, [to], headers=headers).send()
