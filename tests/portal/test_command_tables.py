"""`greenbridge load` with spreadsheets: preview, mapping, faults."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from greenbridge.apps.intake.models import Mapping
from greenbridge.apps.registry.models import Record
from greenbridge.portal.command import main
from tests.cases.sheets import first
from tests.cases.sheets.book import Sheet, book

pytestmark = pytest.mark.django_db


def _file(folder: Path, case: Any) -> str:
    path = folder / case.file
    path.write_bytes(case.raw)
    return str(path)


def test_preview_prints_a_mapping_that_load_takes_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _file(tmp_path, first.ministry())
    assert main(["load", file, "--preview"]) == 0
    told = capsys.readouterr().out
    sheet = json.loads(told)["files"][0]["sheets"][0]
    assert sheet["mapping"]["columns"]["F"] == {"target": "capacity", "unit": "МВт", "header": "Мощность, МВт"}
    assert (sheet["check"]["good"], sheet["check"]["rows"]["total"]) == (3, 1)
    assert Record.objects.count() == 0
    mapping = tmp_path / "mapping.json"
    mapping.write_text(told, encoding="utf-8")
    assert main(["load", file, "--map", str(mapping), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["files"][0]["created"] == 3
    record = Record.objects.get(texts__title="Строительство Степной СЭС")
    assert record.evidence.get().quote.startswith("Реестр!7: Строительство Степной СЭС")
    assert main(["load", file, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["files"][0]["unchanged"] == 3


def test_a_faulty_row_refuses_the_file_or_comes_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _file(tmp_path, first.trilingual())
    assert main(["load", file, "--kind", "organisation", "--preview"]) == 7
    fault = json.loads(capsys.readouterr().out)["files"][0]["sheets"][0]["check"]["faults"][0]
    assert (fault["sheet"], fault["row"], fault["column"], fault["code"]) == ("Sheet1", 3, "G", "code_wrong")
    assert main(["load", file, "--kind", "organisation"]) == 2
    assert "G3 code:lei" in capsys.readouterr().err
    assert Record.objects.count() == 0
    assert main(["load", file, "--kind", "organisation", "--partial", "--json"]) == 7
    report = json.loads(capsys.readouterr().out)["files"][0]
    assert (report["created"], report["bad"][0]["line"]) == (2, "Sheet1!3")


def test_what_nobody_can_tell_asks_for_a_mapping(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(book({"A": Sheet([["aaa", "bbb"], ["x", "y"], ["z", "w"]])}))
    assert main(["load", str(path)]) == 2
    assert "--map" in capsys.readouterr().err
    wrong = tmp_path / "m.json"
    wrong.write_text('{"kind": "poem"}', encoding="utf-8")
    assert main(["load", str(path), "--map", str(wrong)]) == 2


def test_a_csv_of_ours_still_goes_by_its_own_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "own.csv"
    path.write_text("kind,title,lang,country\nproject,Example,en,CN\n", encoding="utf-8")
    assert main(["load", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["files"][0]["created"] == 1


def test_lines_of_a_csv_are_those_of_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "own.csv"
    path.write_text('kind,title,lang,summary,country\nproject,A,en,"one\ntwo",CN\n\nproject,B,en,x,Marsland\n', encoding="utf-8")
    assert main(["load", str(path), "--partial", "--json"]) == 7
    assert json.loads(capsys.readouterr().out)["files"][0]["bad"][0]["line"] == 5


def test_a_mapping_of_last_month_follows_the_columns_that_moved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    header, row = ["Project", "Country", "Capacity, MW", "Cost, mln USD"], ["Example plant", "Kazakhstan", 40, 12]
    path, mapping = tmp_path / "plants.xlsx", tmp_path / "mapping.json"
    path.write_bytes(book({"A": Sheet([header, row])}))
    assert main(["load", str(path), "--kind", "project", "--preview"]) == 0
    mapping.write_text(capsys.readouterr().out, encoding="utf-8")
    path.write_bytes(book({"A": Sheet([[*header[::-1], "Region"], [*row[::-1], "North"]])}))
    assert main(["load", str(path), "--map", str(mapping), "--json"]) == 0
    assert "“Capacity, MW” stands in B now (before: C)" in capsys.readouterr().err
    figures = Record.objects.get().figures.all()
    assert {one.unit: int(one.value or 0) for one in figures} == {"MW": 40, "USD": 12_000_000}
    path.write_bytes(book({"A": Sheet([["Project", "Country", "Capacity, kW", "Cost, mln USD"], row])}))
    assert main(["load", str(path), "--map", str(mapping)]) == 2
    assert "C Capacity, MW" in capsys.readouterr().err
    assert Record.objects.count() == 1


def test_a_mapping_is_remembered_once_its_rows_are_in_and_not_before(tmp_path: Path) -> None:
    header, rows = ["Project", "Country"], [["Example plant", "Kazakhstan"], ["Other plant", "Nowhereland"]]
    path = tmp_path / "plants.xlsx"
    path.write_bytes(book({"A": Sheet([header, *rows])}))
    assert main(["load", str(path), "--kind", "project"]) == 2
    assert (Mapping.objects.count(), Record.objects.count()) == (0, 0)
    assert main(["load", str(path), "--kind", "project", "--partial"]) == 7
    assert (Mapping.objects.count(), Record.objects.count()) == (1, 1)
