"""Forms of accounts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from .choices import Role, Standing

NAME_LENGTH = 150
PASSWORD_LENGTH = 200
"""Longer passwords only cost time to digest."""


def _password(label: Any, autocomplete: str, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=PASSWORD_LENGTH,
        strip=False,
        help_text=help_text,
        widget=forms.PasswordInput(attrs={"autocomplete": autocomplete}),
    )


_LANGUAGE_LABEL = _("Language of pages")
_RULES = _("At least 10 characters, not only digits, not a common password.")


class SignInForm(forms.Form):
    """Name and password."""

    username = forms.CharField(
        label=_("Sign-in name"), max_length=NAME_LENGTH, widget=forms.TextInput(attrs={"autocomplete": "username"})
    )
    password = _password(_("Password"), "current-password")


class FirstRunForm(forms.Form):
    """What the first-run wizard asks."""

    language = forms.ChoiceField(label=_LANGUAGE_LABEL, choices=settings.LANGUAGES)
    organisation = forms.CharField(
        label=_("Organisation that runs this node"),
        max_length=300,
        required=False,
        help_text=_("You can leave this empty."),
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    username = forms.CharField(
        label=_("Administrator's sign-in name"),
        max_length=NAME_LENGTH,
        help_text=_("Any name, in any script. You type it when you sign in."),
        widget=forms.TextInput(attrs={"autocomplete": "username"}),
    )
    password = _password(_("Password"), "new-password", _RULES)
    again = _password(_("Password once more"), "new-password")

    def clean(self) -> dict[str, Any]:
        """Both passwords are the same."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("password") and cleaned.get("again") and cleaned["password"] != cleaned["again"]:
            self.add_error("again", _("The two passwords differ. Type the same one twice."))
        return cleaned


def _email(label: Any, *, required: bool = True, help_text: Any = "") -> forms.EmailField:
    return forms.EmailField(
        label=label,
        max_length=254,
        required=required,
        help_text=help_text,
        widget=forms.EmailInput(attrs={"autocomplete": "email" if required else "off"}),
    )


class AddressForm(forms.Form):
    """An e-mail address a letter goes to."""

    email = _email(_("E-mail address"))


class NewPasswordForm(forms.Form):
    """A new password, twice."""

    password = _password(_("New password"), "new-password", _RULES)
    again = _password(_("Password once more"), "new-password")

    def clean(self) -> dict[str, Any]:
        """Both passwords are the same."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("password") and cleaned.get("again") and cleaned["password"] != cleaned["again"]:
            self.add_error("again", _("The two passwords differ. Type the same one twice."))
        return cleaned


class JoinForm(NewPasswordForm):
    """What somebody fills in who makes an account of her own."""

    username = forms.CharField(
        label=_("Sign-in name"),
        max_length=NAME_LENGTH,
        help_text=_("Any name, in any script. You type it when you sign in."),
        widget=forms.TextInput(attrs={"autocomplete": "username"}),
    )
    display_name = forms.CharField(
        label=_("Name shown to others"), max_length=200, required=False, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    field_order = ("username", "display_name", "password", "again")


class EmailForm(forms.Form):
    """Another e-mail address for oneself."""

    email = _email(_("New e-mail address"))
    password = _password(_("Present password"), "current-password")


class CodeForm(forms.Form):
    """A code of an authenticator app, or a recovery code."""

    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autocapitalize": "characters", "spellcheck": "false"}),
    )


class PresentPasswordForm(forms.Form):
    """One's own password, asked for before something that matters."""

    password = _password(_("Present password"), "current-password")


class AccountForm(forms.Form):
    """A person's own name and language."""

    display_name = forms.CharField(
        label=_("Name shown to others"), max_length=200, required=False, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    language = forms.ChoiceField(label=_LANGUAGE_LABEL, choices=settings.LANGUAGES)


class PasswordForm(forms.Form):
    """A new password for oneself."""

    old = _password(_("Present password"), "current-password")
    new = _password(_("New password"), "new-password", _RULES)


def _organisation() -> forms.CharField:
    return forms.CharField(
        label=_("Organisation"),
        max_length=300,
        required=False,
        help_text=_("Members post needs and offers in the name of their organisation."),
        widget=forms.TextInput(attrs={"list": "organisations"}),
    )


def _standing(*, required: bool = True) -> forms.ChoiceField:
    return forms.ChoiceField(
        required=required,
        label=_("Standing in the organisation"),
        choices=Standing.choices,
        initial=Standing.EDITOR,
        help_text=_("Owners answer for its people, editors write its needs and offers, viewers read what is its own."),
    )


class ColleagueForm(forms.Form):
    """Whom an owner invites into her organisation."""

    email = _email(
        _("E-mail address"), required=False, help_text=_("Left empty, you get a link to hand over yourself, by any messenger.")
    )
    standing = _standing()
    language = forms.ChoiceField(label=_("Language of the letter"), choices=settings.LANGUAGES)


class AskToJoinForm(forms.Form):
    """Which organisation somebody asks to belong to."""

    organisation = forms.CharField(
        label=_("Organisation"),
        max_length=300,
        help_text=_("Its name as it stands on its needs and offers."),
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    note = forms.CharField(
        label=_("A word to its owners"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


class PersonForm(forms.Form):
    """A new account."""

    username = forms.CharField(
        label=_("Sign-in name"), max_length=NAME_LENGTH, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices, initial=Role.READER)
    organisation = _organisation()
    language = forms.ChoiceField(label=_LANGUAGE_LABEL, choices=settings.LANGUAGES)
    password = _password(_("First password"), "new-password", _RULES)


class InvitationForm(forms.Form):
    """Whom to invite, and as what."""

    email = _email(
        _("E-mail address"), required=False, help_text=_("Left empty, you get a link to hand over yourself, by any messenger.")
    )
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices, initial=Role.READER)
    organisation = _organisation()
    standing = _standing(required=False)
    language = forms.ChoiceField(label=_("Language of the letter"), choices=settings.LANGUAGES)

    def __init__(self, *given: Any, roles: frozenset[str], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["role"].choices = [choice for choice in Role.choices if choice[0] in roles]  # type: ignore[attr-defined]


class PersonEditForm(forms.Form):
    """What the administrator changes of an account."""

    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)
    organisation = _organisation()
    standing = _standing(required=False)
    forget_email = forms.BooleanField(
        label=_("Forget the e-mail address"),
        required=False,
        help_text=_("For somebody who has lost her mailbox: she can then enter another one on her account page."),
    )
    drop_factor = forms.BooleanField(
        label=_("Take away the second factor"),
        required=False,
        help_text=_("For somebody who has lost phone and recovery codes. Make sure that it is she who asks; her sessions end."),
    )
    new_password = forms.CharField(
        label=_("New password"),
        max_length=PASSWORD_LENGTH,
        strip=False,
        required=False,
        help_text=_("Left empty, the present one stays. At least 10 characters, not only digits, not a common password."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
