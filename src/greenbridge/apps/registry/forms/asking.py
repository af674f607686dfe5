"""What people ask of the curators, and the curators' answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..choices import RequestKind, RequestState


class RequestForm(forms.Form):
    """What somebody asks of the curators about a record."""

    kind = forms.ChoiceField(
        label=_("What do you ask for?"),
        choices=[(kind.value, kind.label) for kind in (RequestKind.CORRECT, RequestKind.CLAIM, RequestKind.WITHDRAW)],
        widget=forms.RadioSelect,
    )
    message = forms.CharField(
        label=_("Your words"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("In any language. For a correction: what is wrong, what is right, and where it can be read."),
    )
    contact = forms.CharField(
        label=_("How we can answer you"),
        max_length=300,
        help_text=_("E-mail or telephone, and the name of your organisation. Only curators see it."),
    )

    def __init__(self, *given: Any, introduce: bool = False, **more: Any) -> None:
        super().__init__(*given, **more)
        if introduce:
            first = (RequestKind.INTRODUCE.value, RequestKind.INTRODUCE.label)
            self.fields["kind"].choices = [first, *self.fields["kind"].choices]


class AnswerForm(forms.Form):
    """A curator's answer to a request."""

    state = forms.ChoiceField(
        choices=[choice for choice in RequestState.choices if choice[0] != RequestState.OPEN], widget=forms.HiddenInput
    )
    answer = forms.CharField(
        label=_("Answer"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 2}), strip=True
    )
