"""What comes in from the pages of matching."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from greenbridge.adapters.reference.profiles import load_profile
from greenbridge.apps.accounts.choices import Visibility
from greenbridge.frame.languages import reader_tag

from .choices import MAX_TEXT, KindOfThing
from .selectors import NeedInput


class NeedForm(forms.Form):
    """A need or an offer in the author's own words."""

    text = forms.CharField(
        label=_("What do you need?"),
        max_length=MAX_TEXT,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("In any language. Amounts, dates, certificates and limits are read from your words; say what is a must."),
    )
    country = forms.CharField(label=_("Where it is needed"), max_length=2, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # the box offers the names of the node's profile; an address may name any ISO code, in small letters too
        names = load_profile(settings.PROFILE).country_choices(reader_tag())
        self.fields["country"].widget = forms.Select(
            attrs={"class": "auto"}, choices=[("", pgettext_lazy("country", "not said")), *names]
        )

    def clean_country(self) -> str:
        """Capital letters of an ISO country code, or nothing."""
        code = str(self.cleaned_data["country"]).strip().upper()
        if code and not re.fullmatch(r"[A-Z]{2}", code):
            raise forms.ValidationError(_("Choose the country or territory from the list."))
        return code

    def need(self) -> NeedInput:
        """The need as the services take it."""
        return NeedInput(text=self.cleaned_data["text"], country=self.cleaned_data["country"])


class PostForm(NeedForm):
    """A need or an offer to be published."""

    title = forms.CharField(
        label=_("Title"), max_length=200, required=False, help_text=_("Left empty, the first sentence is taken.")
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", "—"), *KindOfThing.choices])
    deadline = forms.DateField(
        label=_("Deadline"), required=False, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )
    visibility = forms.ChoiceField(
        label=_("Who may see it"),
        choices=[(one, one.label) for one in (Visibility.PUBLIC, Visibility.MEMBERS, Visibility.ORGANISATION)],
    )

    field_order = ["title", "text", "kind", "country", "deadline", "visibility"]

    def __init__(self, *args: Any, offer: bool = False, alone: bool = False, **kwargs: Any) -> None:
        """``alone``: the author belongs to no organisation, so there is none it could be kept for."""
        super().__init__(*args, **kwargs)
        if alone:
            shown = self.fields["visibility"].choices
            self.fields["visibility"].choices = [one for one in shown if one[0] != Visibility.ORGANISATION]
        if offer:
            self.fields["text"].label = _("What do you offer?")
            self.fields["country"].label = _("Where it comes from")
            self.fields["deadline"].label = _("Valid until")

    def need(self) -> NeedInput:
        """The need as the services take it."""
        clean = self.cleaned_data
        deadline = clean["deadline"].isoformat() if clean["deadline"] else ""
        return NeedInput(
            title=clean["title"], text=clean["text"], country=clean["country"], kind=clean["kind"], deadline=deadline
        )
