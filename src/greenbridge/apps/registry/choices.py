"""Closed lists of the libraries."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    """What a record is about. The first six are the libraries; events, needs and offers stand beside them."""

    POLICY = "policy", _("Policy")
    PROJECT = "project", _("Project")
    TECHNOLOGY = "technology", _("Technology")
    ORGANISATION = "organisation", _("Company or organisation")
    EXPERT = "expert", _("Expert")
    PROVIDER = "provider", _("Service provider")
    EVENT = "event", _("Event")
    NEED = "need", _("Need")
    OFFER = "offer", _("Offer")


LIBRARIES = (Kind.POLICY, Kind.PROJECT, Kind.TECHNOLOGY, Kind.ORGANISATION, Kind.EXPERT, Kind.PROVIDER)
"""The six libraries, in the order they are shown."""

LIBRARY_SLUGS = {
    "policies": Kind.POLICY,
    "projects": Kind.PROJECT,
    "technologies": Kind.TECHNOLOGY,
    "organisations": Kind.ORGANISATION,
    "experts": Kind.EXPERT,
    "providers": Kind.PROVIDER,
    "events": Kind.EVENT,
    "needs": Kind.NEED,
    "offers": Kind.OFFER,
}
"""Part of the address of each list -> kind."""

SLUG_OF_KIND = {str(kind): slug for slug, kind in LIBRARY_SLUGS.items()}


class State(models.TextChoices):
    """Where a record stands in its life."""

    DRAFT = "draft", _("Draft")
    PUBLISHED = "published", pgettext_lazy("state", "Published")
    ARCHIVED = "archived", _("Archived")


class Origin(models.TextChoices):
    """Who put the statement there."""

    CURATOR = "curator", _("Entered by a curator")
    MEMBER = "member", _("Posted by the organisation")
    PRESS = "press", _("Read in public sources")
    EXAMPLE = "example", _("Made-up example")


class Stage(models.TextChoices):
    """How far a project or technology has come."""

    IDEA = "idea", _("Idea")
    MOU = "mou", _("Memorandum")
    AGREEMENT = "agreement", pgettext_lazy("stage", "Agreement")
    FINANCING = "financing", _("Financing")
    CONSTRUCTION = "construction", _("Construction")
    OPERATION = "operation", _("Operation")
    CANCELLED = "cancelled", _("Cancelled")
    RESEARCH = "research", _("Research")
    PILOT = "pilot", _("Pilot")
    INDUSTRIAL = "industrial", _("Industrial use")


class TextState(models.TextChoices):
    """How a text in one language came to be."""

    ORIGINAL = "original", _("original")
    REVIEWED = "reviewed", _("translation reviewed")
    MACHINE = "machine", _("machine translation")


class Confidence(models.TextChoices):
    """How far a statement is to be trusted (`kernel.confidence.LEVELS`)."""

    MEASURED = "measured", _("measured")
    PRINTED = "printed", _("read in the source")
    COMPUTED = "computed", _("computed")
    SECONDARY = "secondary", _("restated by others")
    MEMORY = "memory", _("unverified")


class RequestKind(models.TextChoices):
    """What somebody asks of the curators about a record."""

    CLAIM = "claim", _("This is our organisation: we want to take it over")
    CORRECT = "correct", _("Something is wrong")
    WITHDRAW = "withdraw", _("We want it withdrawn")
    TRANSLATE = "translate", _("A translation is wanted")
    INTRODUCE = "introduce", _("We ask for an introduction")


class RequestState(models.TextChoices):
    """What became of a request."""

    OPEN = "open", pgettext_lazy("request", "Open")
    DONE = "done", pgettext_lazy("request", "Done")
    DECLINED = "declined", pgettext_lazy("request", "Declined")


class Predicate(models.TextChoices):
    """How one record is linked to another; read from the record that holds the link."""

    OWNER = "owner", _("Owner")
    PARTY = "party", _("Party")
    DEVELOPER = "developer", _("Developer")
    FINANCIER = "financier", _("Financed by")
    SUPPLIER = "supplier", _("Supplier")
    IMPLEMENTS = "implements", _("Implements")
    REPLACES = "replaces", _("Replaces")
    ISSUER = "issuer", _("Issued by")
    ORGANISER = "organiser", _("Organised by")
    LOCATED_IN = "located-in", _("Located in")
    OFFERS = "offers", pgettext_lazy("link", "Offers")
    ABOUT = "about", _("About")
    SAME_STORY = "related", _("Related")


SUBKINDS: dict[str, dict[str, object]] = {
    Kind.POLICY: {
        "law": _("Law"),
        "plan": _("Plan"),
        "standard": _("Standard"),
        "standard-policy": _("Policy on standards"),
        "market-rule": _("Market rule"),
        "target": _("Target"),
        "agreement": pgettext_lazy("policy", "Agreement"),
        "taxonomy": _("Taxonomy"),
        "notice": _("Notice"),
        "subsidy": _("Subsidy"),
        "catalogue": _("Catalogue"),
        "tax": _("Tax rule"),
    },
    Kind.PROJECT: {
        "solar": _("Solar power"),
        "wind": _("Wind power"),
        "hydro": _("Hydropower"),
        "solar-storage": _("Solar power with storage"),
        "storage": _("Energy storage"),
        "battery": _("Batteries"),
        "hydrogen": _("Hydrogen"),
        "grid": _("Power grid"),
        "waste-to-energy": _("Energy from waste"),
        "recycling": _("Recycling"),
        "rail-logistics": _("Rail and logistics"),
        "pv-manufacturing": _("Solar module factory"),
        "wind-manufacturing": _("Wind turbine factory"),
        "ev-plant": _("Electric vehicle factory"),
        "e-bus": _("Electric buses"),
        "industrial-park": _("Industrial park"),
        "ecology": _("Ecological restoration"),
        "building": _("Green building"),
        "service": _("Service"),
    },
    Kind.ORGANISATION: {
        "company": _("Company"),
        "park": _("Park or zone"),
        "institute": _("Institute"),
        "government": _("Public authority"),
        "alliance": _("Alliance"),
        "association": _("Association"),
    },
    Kind.PROVIDER: {
        "service-provider": _("Service provider"),
        "certifier": _("Certification body"),
        "financier": _("Financier"),
        "fund": _("Fund"),
        "insurer": _("Insurer"),
    },
    Kind.EVENT: {"exhibition": _("Exhibition"), "forum": _("Forum"), "training": _("Training course"), "fair": _("Fair")},
}
"""Kind of record -> what sorts of it there are (`data.kind`)."""

LEVELS = {
    "national": _("National"),
    "international": _("International"),
    "regional": _("Regional"),
    "subnational": _("Subnational"),
}
"""Reach of a policy (`data.level`)."""

VALIDITY = {
    "in-force": _("In force"),
    "amended": _("Amended"),
    "draft": pgettext_lazy("policy", "Draft"),
    "adopted-not-yet-effective": _("Adopted, not yet in force"),
    "superseded": _("Superseded"),
    "unknown": _("Not known"),
}
"""Whether a policy holds (`data.status`)."""

RIGHTS = {
    "patent": _("Patented"),
    "open": _("Open"),
    "licence": _("Under licence"),
    "unknown": _("Not known"),
}
"""Rights on a technology (`data.rights`)."""

SIGNAL_STATUS = {
    "stated": _("Planned: stated in public, not asked for on this site"),
    "planned": _("Planned"),
    "operating": _("Operating"),
}
"""How far what a signal speaks of has come (`data.status` of needs and offers)."""

LANGUAGES = {"zh-Hans": "中文", "en": "English", "ru": "Русский"}
"""Languages a text may be entered in, under their own names."""

LINKED_FROM = {
    Predicate.OWNER: _("Owns"),
    Predicate.PARTY: _("Takes part in"),
    Predicate.DEVELOPER: _("Develops"),
    Predicate.FINANCIER: _("Finances"),
    Predicate.SUPPLIER: _("Supplies"),
    Predicate.IMPLEMENTS: _("Implemented by"),
    Predicate.REPLACES: _("Replaced by"),
    Predicate.ISSUER: _("Has issued"),
    Predicate.ORGANISER: _("Organises"),
    Predicate.LOCATED_IN: _("Stand here"),
    Predicate.OFFERS: _("Offered by"),
    Predicate.ABOUT: _("Spoken of in"),
    Predicate.SAME_STORY: _("Related"),
}
"""How the same links read from the record they point to."""

LIBRARY_TITLES = {
    Kind.POLICY: _("Policies and standards"),
    Kind.PROJECT: _("Projects"),
    Kind.TECHNOLOGY: _("Technologies"),
    Kind.ORGANISATION: _("Companies and organisations"),
    Kind.EXPERT: _("Experts"),
    Kind.PROVIDER: _("Service providers"),
    Kind.EVENT: _("Events"),
    Kind.NEED: _("Needs"),
    Kind.OFFER: _("Offers"),
}
"""Heading of each list."""

LIBRARY_DESCRIPTIONS = {
    Kind.POLICY: _("Laws, plans, standards and market rules, with the day they hold from."),
    Kind.PROJECT: _("Green projects from first idea to operation, with their parties."),
    Kind.TECHNOLOGY: _("Performance, maturity, rights and ways of transfer."),
    Kind.ORGANISATION: _("Companies, parks, institutes, authorities and alliances."),
    Kind.EXPERT: _("People who have agreed to be shown, with their fields of work."),
    Kind.PROVIDER: _("Finance, certification, insurance, logistics, legal and technical advice."),
    Kind.EVENT: _("Forums and exhibitions, with place and organiser."),
    Kind.NEED: _("What organisations look for."),
    Kind.OFFER: _("What organisations can give."),
}
"""What each list holds."""

MACHINE_DATA = frozenset({"attributes", "geo_precision"})
"""Data of a record that programs read and no page words; so are names that begin with ``_``."""

FIELD_NAMES: Mapping[str, Any] = {
    "address": _("Address"),
    "affiliation": _("Place of work"),
    "amount": pgettext_lazy("money", "Amount"),
    "area": _("Area"),
    "body": _("Text"),
    "budget": _("Budget"),
    "capacity": _("Size"),
    "city": _("City"),
    "concept": pgettext_lazy("field", "Concept"),
    "cost": _("Cost"),
    "countries": _("Countries and territories"),
    "country": _("Country or territory"),
    "date": _("Date"),
    "deadline": _("Deadline"),
    "doubt": _("What is in doubt"),
    "end": _("Ends on"),
    "expected_effect": _("Expected effect"),
    "field": pgettext_lazy("of work", "Field"),
    "fields": _("Fields"),
    "figures": _("Figures"),
    "founded": _("Founded"),
    "identifiers": _("Identifiers"),
    "in_force": _("In force from"),
    "issued": _("Issued on"),
    "issuer": _("Issued by"),
    "key_figures": _("Key points"),
    "kind": pgettext_lazy("field", "Kind"),
    "kind_of_thing": _("What it is about"),
    "languages": _("Working languages"),
    "level": _("Level"),
    "link": _("Linked"),
    "links": _("Linked"),
    "names": _("Other names"),
    "number": pgettext_lazy("document of an office", "Number"),
    "offers": _("What it offers"),
    "organisation": _("Organisation"),
    "organiser": _("Organiser"),
    "other_parties": _("Other parties"),
    "parties": _("Parties"),
    "performance": _("Performance"),
    "person": _("Person"),
    "place": _("Place"),
    "product": _("Products it covers"),
    "quantity": pgettext_lazy("quantity", "Amount"),
    "replaces": _("Replaces"),
    "requirements": _("Conditions"),
    "rights": _("Rights"),
    "role": _("Office held"),
    "seeks": _("What is wanted"),
    "specialities": _("Fields of work"),
    "stage": _("Stage"),
    "start": _("Begins on"),
    "status": _("How far it has come"),
    "subkind": pgettext_lazy("field", "Kind"),
    "summary": _("Summary"),
    "territory": _("Area it holds in"),
    "title": _("Title"),
    "topics": _("Topics"),
    "transfer": _("Ways of transfer"),
    "trl": _("Technology readiness level"),
    "website": _("Website"),
    "what": _("What it is about"),
}
"""Field of a record or of a candidate -> its label; `schemas` has a narrower one where a kind of record needs it."""
