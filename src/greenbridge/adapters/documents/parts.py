"""Parts of an office package and how they point to each other (ECMA-376, part 2)."""

from __future__ import annotations

import posixpath

from greenbridge.adapters.documents.archive import Package
from greenbridge.adapters.documents.errors import document_error
from greenbridge.adapters.documents.markup import attribute, parse_xml


def main_part(package: Package) -> str:
    """Name of the part a package is about; ``document_broken`` when it points to none."""
    for relation in parse_xml(package.read("_rels/.rels"), "zip"):
        if attribute(relation, "Type").endswith("/officeDocument"):
            return posixpath.normpath(attribute(relation, "Target").lstrip("/"))
    raise document_error("document_broken", found="zip", reason="no main part")


def related_parts(package: Package, relations: str, folder: str) -> dict[str, str]:
    """Number of a relation -> name of the part inside the package it points to."""
    if relations not in package:
        return {}
    found = {}
    for relation in parse_xml(package.read(relations), "zip"):
        if attribute(relation, "TargetMode") != "External":
            target = attribute(relation, "Target")
            name = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            found[attribute(relation, "Id")] = posixpath.normpath(name)
    return found


def type_of_part(package: Package, name: str) -> str:
    """The content type a package states for a part; empty when it states none for it by name."""
    for stated in parse_xml(package.read("[Content_Types].xml"), "zip"):
        if attribute(stated, "PartName").lstrip("/").lower() == name.lower():
            return attribute(stated, "ContentType")
    return ""
