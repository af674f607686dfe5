"""The sentence for each refusal: what was found, where, what was expected, what to do. One table for pages, API and commands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from greenbridge.frame.sentences import finding_words
from greenbridge.kernel.errors import ConflictError, GreenBridgeError, InvalidError, LimitError, MissingError, RefusedError

SENTENCES: Mapping[str, Any] = {
    "act_missing": _("There is nothing left to take back under “%(name)s”. Reload the page to see what has been decided."),
    "act_unknown": _("“%(found)s” is nothing that can be done here. Go back and use the buttons of the page."),
    "address_invalid": _("“%(found)s” is not an address. Write one that begins with http:// or https://."),
    "address_private": _(
        "%(found)s lies in this node's own network, so it is not fetched. Name an address on the public internet."
    ),
    "address_unusable": _("The server cannot listen on %(address)s, port %(port)s: %(reason)s. Name another address or port."),
    "administrator_exists": _("This node has an administrator already. Sign in, or ask her for an account."),
    "already_served": _(
        "Another server (process %(process)s) runs on the data folder %(folder)s. Stop it, or name another folder: DATA=…"
    ),
    "backup_broken": _("%(path)s is not a whole backup (%(part)s). Use another copy."),
    "backup_form": _(
        "The backup is of form %(found)s, this version reads form %(expected)s. Restore it with the version that wrote it."
    ),
    "backup_newer": _("The backup was made by a newer version (%(version)s). Update GreenBridge first."),
    "bad_request": _("The request could not be read. Go back and try again."),
    "base_map_wrong": _(
        "The base map is not shown: “%(field)s” in the folder basemap is missing or wrong (found: %(found)s). Mend it, or take "
        "the folder away."
    ),
    "call_invalid": _(
        "The call does not fit the description of the API; the findings say where. Compare it with /api/openapi.json."
    ),
    "call_method_refused": _("This call is not made by %(found)s; expected: %(expected)s."),
    "call_missing": _("The API has no call %(path)s. All calls are described in /api/openapi.json."),
    "candidate_bound": _(
        "“%(title)s” has been decided on, joined or changed since, so this cannot be taken back. Take the later act back first."
    ),
    "candidate_decided": _("Somebody has decided this candidate already. Reload the page to see what was decided."),
    "candidate_invalid": _("This candidate lacks something a record needs. Fill in the marked fields, then accept it."),
    "candidate_missing": _("There is no such candidate. It may have been taken away with its document."),
    "candidate_undecided": _("This candidate is not decided yet, so there is nothing to take back."),
    "consent_missing": _(
        "An expert is shown to others only with her own consent. Enter the day she gave it, or keep the record for curators."
    ),
    "converter_failed": _(
        "The file is in an old format (%(format)s) and could not be converted. Save it as docx, xlsx, pptx or PDF and give that."
    ),
    "converter_missing": _(
        "Files in this old format (%(format)s) are read only where LibreOffice is installed. Save it as docx, xlsx, pptx or PDF "
        "and give that."
    ),
    "country_unknown": _("“%(found)s” is no country or territory. Expected are two letters of ISO 3166-1, such as KZ."),
    "csrf_failed": _(
        "The form came from a page that is too old, or cookies are off. Go back, reload the page and send it again."
    ),
    "data_folder_empty": _("There is no data in %(folder)s. Start the server once (make run), or load records first."),
    "data_folder_filled": _("The data folder %(folder)s is not empty. Restore into an empty one, or say --replace."),
    "data_not_folder": _("%(path)s is no folder, so no data can lie in it. Name a folder: GREENBRIDGE_DATA."),
    "database_busy": _("The database is being written by another process. Try again in a minute."),
    "database_damaged": _(
        "The database in %(folder)s is damaged (%(reason)s). Restore the last backup into an empty folder: greenbridge restore."
    ),
    "database_newer": _(
        "The database in %(folder)s is of a newer version of GreenBridge (%(found)s). Update GreenBridge, then start it again."
    ),
    "database_old": _(
        "The database in %(folder)s is of another version of GreenBridge. Start the server once: it brings it up to date."
    ),
    "database_unreachable": _(
        "The database named by DATABASE_URL does not answer: %(reason)s. Check the address and the server."
    ),
    "date_invalid": _("“%(found)s” is not a date. Write it as 2025, 2025-09 or 2025-09-02."),
    "disk_full": _("The disk is full, so nothing was saved. Free some space and try again."),
    "document_archive": _(
        "This is an archive (%(found)s) that is not unpacked here. Give the files inside, or a zip of them; a zip within a zip "
        "is not unpacked."
    ),
    "document_broken": _(
        "The file (%(found)s) is damaged and cannot be read. Open it in its own program, save it again and give the new file."
    ),
    "document_claimed": _(
        "%(by)s is at this document now, so nothing was decided. Take it over on its page, or go on with another one."
    ),
    "document_closed": _(
        "This file came in before, from a source whose texts are for administrators only. Ask an administrator to decide on it."
    ),
    "document_crashed": _(
        "Reading this file failed, so nothing was taken from it. Save it in another format, or paste its text."
    ),
    "document_cut_short": _(
        "The file (%(found)s) ends too early: it was cut off when it was saved, copied or sent. Get it again in full."
    ),
    "document_decided": _("Candidates of this document are decided already. Take the decisions back before it is read again."),
    "document_empty": _("The file is empty. Check that the right one was chosen."),
    "document_encrypted": _("The file (%(found)s) is locked with a password. Take the password off and give it again."),
    "document_macros": _("The file (%(found)s) holds macros and is not opened. Save it without macros and give it again."),
    "document_memory": _("Reading this file needs too much memory. Give a smaller part of it."),
    "document_missing": _("There is no file %(name)s. Check the name."),
    "document_no_table": _(
        "There is no table in this file: no sheet, or no columns that can be told apart. Give an xlsx, xls, ods, csv or tsv file."
    ),
    "document_not_text": _("What was pasted is not text. Copy the words themselves and paste them again."),
    "document_text_too_long": _("The text is longer than %(limit_chars)s characters. Divide it and give the parts."),
    "document_time": _(
        "Reading this file took longer than %(limit_seconds)s seconds and was stopped. Give a smaller part of it."
    ),
    "document_too_large": _("The file is larger than the limit of %(limit_mb)s MB. Give a smaller part of it."),
    "document_type_refused": _(
        "Files of this type (%(found)s) are not read. Text, web pages, mail, PDF, OFD, books (EPUB), office and table files are, "
        "and a zip of them."
    ),
    "document_unknown": _("There is no such document on the desk. The list of documents shows those there are."),
    "document_unpacks_too_large": _(
        "Unpacked, this file would be too large (%(what)s: %(found)s, at most %(limit)s), so it was not opened. Give a smaller "
        "part of it."
    ),
    "document_unreadable": _("The file could not be read. Check that it is a file and that you may open it."),
    "document_without_text": _(
        "There is no text in this file (%(found)s). If it is a scan, give a version in which the text can be selected."
    ),
    "feed_unreadable": _("What stands at %(found)s is no news feed. Look for the address of its Atom or RSS feed."),
    "fetch_off": _("This node fetches nothing from the net. Its operator can allow it with GREENBRIDGE_FETCH=1."),
    "figure_missing": _("There is no such figure, or it is not open to you. Look for it on its record's page, or sign in."),
    "file_exists": _("The file %(path)s is there already. Name another one, or say --replace."),
    "file_not_kept": _("The file could not be stored (%(reason)s). Try again, or tell the operator of this node."),
    "first_run_closed": _(
        "This first-run link is used, out of date or mistyped. If no administrator exists yet, start the server again: "
        "it prints a new link."
    ),
    "folder_without_files": _("There is no file to read in %(name)s. Check that the right folder was named."),
    "folder_without_rows": _("There is no file to load in %(path)s. Expected are files that end with %(expected)s."),
    "form_too_large": _(
        "That is too much at once: at most %(files)s files, and %(megabytes)s MB of pasted text. Give it in several parts."
    ),
    "glossary_missing": _("The glossary has no such concept. Search the glossary by a name in any of its languages."),
    "host_unknown": _("There is no site called %(found)s. Check the spelling of its address."),
    "index_busy": _("The search index is being written by another process. Try again in a minute."),
    "index_damaged": _("The search index is damaged. The administrator can rebuild it with the command “greenbridge reindex”."),
    "index_denied": _(
        "The search index in %(folder)s may not be read or locked. Check who owns the data folder and may write there."
    ),
    "index_missing": _(
        "The search index is missing or out of date, so nothing can be found. Build it anew: greenbridge reindex."
    ),
    "index_not_written": _("The search index could not be written. Check the space on the disk and who owns the data folder."),
    "index_outdated": _("The search index is of another version. Build it anew: greenbridge reindex."),
    "introduction_impossible": _(
        "This was not posted by its organisation, so there is nobody to introduce you to. Its source says where to ask."
    ),
    "invitation_missing": _("There is no such invitation any more. The page of invitations lists those that are open."),
    "join_request_missing": _("There is no such request any more. It was answered or taken back."),
    "kind_unknown": _("There is no kind of record “%(found)s”. These exist: %(expected)s."),
    "landing_crashed": _(
        "Landing the rows broke off through a fault of the program (%(reason)s). What stands here now is what was written; the "
        "rest can be landed again."
    ),
    "last_owner": _("The organisation needs an owner. Make somebody else its owner first."),
    "letter_closed": _("This link works no more: it was used, is out of date or was taken back. Ask for a new one."),
    "limit_wrong": _("The number of results was %(found)s; expected is %(expected)s."),
    "list_missing": _("There is no such library. Choose one from the list of libraries."),
    "load_columns": _(
        "%(file)s, line %(line)s has more cells than the first line has names. Put quotes around cells with a comma. Nothing "
        "of the file was loaded."
    ),
    "load_empty": _("%(file)s holds no rows, so nothing was loaded. Check that the right file was chosen."),
    "load_format": _("%(path)s cannot be loaded. Expected is a file that ends with %(expected)s."),
    "load_line": _(
        "%(file)s, line %(line)s: this is no JSON (%(found)s). Mend the line and load the file again. Nothing of it was loaded."
    ),
    "load_not_utf8": _("%(file)s is not UTF-8 text (byte %(at)s). Save it as UTF-8. Nothing of the file was loaded."),
    "load_refused": _("%(file)s was not loaded, because of these rows: %(faults)s. Mend them, or say --partial."),
    "look_crashed": _(
        "The last look at this source broke off through a fault of the program (%(reason)s); nothing that was taken in before is "
        "lost. Look once more; should it fail again, give the operator of this node the time below: the log tells more."
    ),
    "mailbox_folder_missing": _("The mailbox has no folder %(found)s. Check its name."),
    "mailbox_refused": _("The mailbox did not let %(found)s in. Check the name and the password (GREENBRIDGE_MAIL_PASSWORD)."),
    "mailbox_unreachable": _("The mail server %(found)s did not answer (%(reason)s). It is tried again at the next look."),
    "maildir_expected": _("%(found)s is no Maildir. Name a folder that holds the folders “cur” and “new”."),
    "mapping_invalid": _(
        "The mapping of the columns cannot be followed; the findings say where. One column at least must hold the title."
    ),
    "mapping_needed": _(
        "It is not clear what the columns of %(file)s hold. Print a proposal with --preview, mend it and give it with --map."
    ),
    "mapping_outgrown": _(
        "Columns that the mapping takes are not in this table any more, or have another unit now: %(names)s. Look at what the "
        "columns hold now and settle them anew (at the command line: --preview)."
    ),
    "media_type_refused": _("The body of the call is said to be %(found)s; expected: application/json."),
    "meta_too_long": _("One of the fields about the source is too long (%(found)s characters). Shorten it."),
    "method_refused": _("This address only takes what a form on the page before it sends. Open that page and use its buttons."),
    "need_empty": _("There is nothing to match. Say what is needed in a sentence or two."),
    "need_field_wrong": _("The field “%(field)s” of the need is of another type than expected (found: %(found)s)."),
    "need_not_one": _("This is a list of needs. Give one need at a time: a text, or one JSON object."),
    "need_not_utf8": _("%(path)s is not UTF-8 text (byte %(at)s). Save it as UTF-8."),
    "need_too_long": _("The need has %(found)s characters; the limit is %(limit)s. Keep to what is needed and its conditions."),
    "need_unreadable": _("The need looks like JSON but is not (line %(line)s: %(found)s)."),
    "need_value_unknown": _("The field “%(field)s” of the need is “%(found)s”; expected: %(expected)s."),
    "nothing_given": _("Nothing was given. Choose a file or paste a text."),
    "nothing_to_load": _("Name at least one file or folder to load."),
    "ocr_missing": _(
        "Scans are to be read here (GREENBRIDGE_OCR), but %(missing)s is not on the machine. Install it or give a file with text."
    ),
    "offset_wrong": _("The number of results to pass over was %(found)s; expected is %(expected)s."),
    "organisation_other": _("This account belongs to an organisation already. Leave that one first."),
    "organisation_unknown": _(
        "No organisation acts here under the name “%(found)s”. Write it as it stands on its needs and offers."
    ),
    "own_account": _("You cannot close your own account. Another administrator can."),
    "owner_needed": _("Only an owner of the organisation may do this."),
    "page_missing": _("There is no page at this address. It may have been mistyped, or the page may have moved."),
    "page_too_large": _("The page is larger than the limit of %(limit_mb)s MB, so it was not taken."),
    "page_too_slow": _("The page did not come within %(limit_seconds)s seconds. It is tried again at the next look."),
    "password_weak": _("This password is too easy to guess. %(findings)s"),
    "password_wrong": _("The present password is not right. Check capital letters and the keyboard language."),
    "path_denied": _("The file or folder %(path)s may not be opened. Check who it belongs to."),
    "path_is_folder": _("%(path)s is a folder. Name a file."),
    "path_missing": _("There is no file or folder %(path)s. Check the name."),
    "pdf_no_text_layer": _(
        "The PDF shows pictures of pages, without text that can be selected. Give a version with a text layer."
    ),
    "port_taken": _("Port %(port)s is taken by another program. Name another one: PORT=%(other)s"),
    "profile_missing": _(
        "There is no node profile “%(name)s” in reference/profiles. Name one that is there: GREENBRIDGE_PROFILE."
    ),
    "rates_unreadable": _("The exchange rates cannot be read. Expected is JSON with day, base and per_base."),
    "reading_crashed": _(
        "Reading broke off through a fault of the program (%(reason)s). The file is kept and can be read again."
    ),
    "record_changed": _(
        "Somebody else has changed this record since you opened it. Your words are kept below: compare and save again."
    ),
    "record_exists": _(
        "A record with the identifier %(id)s is already there. Change that one, or give this one another identifier."
    ),
    "record_invalid": _("Some fields are missing or wrong. Mend what is marked and save again."),
    "record_missing": _("There is no such record, or it is not open to you. Search for it, or sign in."),
    "redirects_too_many": _("%(found)s leads on from address to address without an end. Name the last one."),
    "registration_closed": _("Nobody can make an account of her own on this node just now. Ask its administrator for one."),
    "request_incomplete": _("Say in a few words what you ask for, and how we can answer you."),
    "request_kind_unknown": _("“%(found)s” is no kind of request. Expected: %(expected)s."),
    "request_missing": _("There is no such request. The page of requests lists those there are."),
    "request_state_unknown": _("“%(found)s” is no answer to a request. Expected: done or declined."),
    "request_too_long": _("The message has %(found)s characters; at most %(limit)s are taken. Shorten it."),
    "robots_forbid": _(
        "The site asks programs not to fetch %(found)s (robots.txt), so it was left alone. Hand the page in by yourself."
    ),
    "role_required": _("Your account may not do this. Ask the administrator of this node for another role."),
    "role_unknown": _("“%(found)s” is no role. Expected: %(expected)s."),
    "rule_missing": _("There is no rule with the number %(number)s. The page of rules lists those there are."),
    "search_empty": _("Nothing was typed. Write a few words in Chinese, Russian or English."),
    "search_no_words": _("“%(found)s” holds signs only, no words or numbers. Write a few words in Chinese, Russian or English."),
    "search_too_long": _(
        "The search has %(found)s characters; at most %(limit)s are taken. For a long text, publish it as a need instead."
    ),
    "second_factor_missing": _("This account has no second factor. Set it up first."),
    "second_factor_needed": _("Administrators of this node may not go without a second factor."),
    "second_factor_there": _("The second factor is switched on already. Switch it off first to set up another phone."),
    "second_factor_wrong": _("The code is not right or was used already. Wait for the next one; check the clock of the phone."),
    "sender_unknown": _("The message comes from %(found)s, who is not on the list of senders, so it was left out."),
    "session_missing": _("There is no such session of yours any more. The page of sessions lists those there are."),
    "setting_wrong": _("The setting %(name)s is “%(found)s”; expected: %(expected)s. See docs/reference/settings.md."),
    "sign_in_failed": _(
        "The name and the password do not belong together, or the account is closed. Check capital letters and the "
        "keyboard language."
    ),
    "sign_in_late": _("The sign-in took too long. Start it anew."),
    "sign_in_needed": _("This needs an account. Sign in and try again."),
    "sign_in_throttled": _("Too many failed tries. Wait %(wait_s)s seconds, then try again."),
    "site_answered": _("The site gave no page at %(found)s: it answered %(status)s. Check the address in a browser."),
    "site_unreachable": _("%(found)s did not answer (%(reason)s). It is tried again at the next look."),
    "sort_unknown": _("“%(found)s” is no order of a list. Expected: %(expected)s."),
    "source_in_use": _("Documents came from “%(name)s”, so it stays. Switch it off instead."),
    "source_invalid": _("Some fields of the source are missing or wrong. Mend what is marked and save again."),
    "source_unknown": _("There is no such source, or it is not open to you. The page of sources lists those there are."),
    "standard_input_twice": _("Standard input can be read once only. Name “-” once."),
    "standing_required": _("Viewers of an organisation read. Ask its owner to make you an editor."),
    "store_needs_files": _(
        "What comes from standard input is not kept. Name files or folders with --store, or paste the text on the desk."
    ),
    "table_at_work": _("The rows of this spreadsheet are landing just now. Wait until they have, or stop it on its page."),
    "table_faulty": _(
        "%(rows)s rows are faulty, so nothing was written. Mend the cells named, leave a column out, or take the good rows only."
    ),
    "table_landed": _("The rows of this spreadsheet are on the desk already. Take them back first."),
    "table_too_long": _(
        "More than %(limit)s rows: such a table is loaded at the command line, greenbridge load FILE --map mapping.json."
    ),
    "taking_in_crashed": _(
        "Taking in what waits here broke off through a fault of the program (%(reason)s); it goes on waiting, nothing is lost. "
        "Go on with it; should it fail again, give the operator of this node the time below: the log tells more."
    ),
    "too_often": _("Too many of these came from your address. Try again in %(wait_s)s seconds."),
    "user_missing": _("There is no such account. The page of people lists those there are."),
    "username_address": _("A sign-in name holds no “@”. Choose another name; you can sign in with your e-mail address as well."),
    "username_missing": _("Write a sign-in name."),
    "username_taken": _("The name “%(username)s” is taken. Choose another."),
}
"""Code -> sentence with named places; kept in alphabetical order."""

FAMILIES: tuple[tuple[type[GreenBridgeError], Any], ...] = (
    (MissingError, _("There is no such thing, or it is not open to you.")),
    (RefusedError, _("Your account may not do this.")),
    (ConflictError, _("This clashes with what is already there. Reload the page and look again.")),
    (LimitError, _("This is too much at once. Try less, or later.")),
    (InvalidError, _("What was sent cannot be understood (%(code)s). Check it and try again.")),
    (GreenBridgeError, _("Something went wrong (%(code)s).")),
)
"""Sentence of a family, for codes without one of their own."""


WORDS: Mapping[str, Mapping[str, Any]] = {
    "document_type_refused": {"unknown": pgettext_lazy("type of a file", "not recognised")},
    "document_unpacks_too_large": {
        "bytes": pgettext_lazy("measure of a packed file", "bytes"),
        "cells": pgettext_lazy("measure of a packed file", "cells of a sheet"),
        "entries": pgettext_lazy("measure of a packed file", "files in it"),
        "ratio": pgettext_lazy("measure of a packed file", "times its packed size"),
        "shared": pgettext_lazy("measure of a packed file", "files in it that share their bytes"),
    },
}
"""Codes that stand in a sentence where the reader expects a word of her language."""

ROWS_SHOWN = 5
"""Bad rows of a file that its refusal tells of; `--partial --bad` and `--json` give all."""


class _Places(dict[str, Any]):
    """Places of a sentence; one that the error does not fill shows as a dash rather than failing."""

    def __missing__(self, name: str) -> str:
        return "—"


def sentence(error: GreenBridgeError) -> str:
    """What a refusal says, in the active language."""
    template = SENTENCES.get(error.code) or next(text for family, text in FAMILIES if isinstance(error, family))
    words = WORDS.get(error.code, {})
    shown = {name: _shown(found) for name, found in error.params.items()}
    places = _Places({name: str(words.get(found, found)) for name, found in shown.items()}, code=error.code)
    for name, found in error.params.items():
        if name.endswith("_bytes") and isinstance(found, int):
            # people count files in megabytes
            places[name.removesuffix("_bytes") + "_mb"] = str(max(1, round(found / 1024 / 1024)))
    if isinstance(found := error.params.get("bad"), list):
        places["faults"] = _rows(found)
    # A place in brackets that nothing fills, as in the account of many files, is left out.
    return (str(template) % places).replace(" (—)", "").replace("（—）", "")


def _rows(bad: list[Mapping[str, Any]]) -> str:
    """The first bad rows of a file with all that is wrong in them, and how many more there are."""
    shown = [row_sentence(row) for row in bad[:ROWS_SHOWN]]
    return " · ".join(shown) + (f" … +{len(bad) - ROWS_SHOWN}" if len(bad) > ROWS_SHOWN else "")


def _shown(found: Any) -> str:
    if isinstance(found, list | tuple | set | frozenset):
        return " ".join(str(one) for one in found)
    return str(found)


def finding_sentence(finding: Mapping[str, Any]) -> str:
    """One fault of a row: which field, what was found, what is expected."""
    return gettext("%(field)s: found “%(found)s”, expected %(expected)s") % (
        finding_words(finding) | {"field": finding.get("field") or gettext("the row")}
    )


def row_sentence(bad: Mapping[str, Any]) -> str:
    """A bad row of a file: its line and each fault in it."""
    where = gettext("line %(line)s") % {"line": bad["line"]}
    return f"{where}: " + ("; ".join(finding_sentence(finding) for finding in bad.get("findings", [])) or str(bad["code"]))
