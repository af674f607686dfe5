"""Settings that depend on the environment, each tried in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROXIED_FORM = """
import django; django.setup()
from django.core.management import call_command
from django.test import Client
call_command("migrate", verbosity=0)
client = Client(enforce_csrf_checks=True, headers={"host": "node.example.org"})
client.get("/en/sign-in/")
form = {"username": "nobody", "password": "wrong", "csrfmiddlewaretoken": client.cookies["csrftoken"].value}
print(client.post("/en/sign-in/", form, headers={"origin": "https://node.example.org"}).status_code)
"""


def _form_status(data: Path, https: str) -> str:
    environment = {name: found for name, found in os.environ.items() if name not in {"DATABASE_URL", "TEST_DATABASE_URL"}} | {
        "DJANGO_SETTINGS_MODULE": "greenbridge.config.settings",
        "GREENBRIDGE_DATA": str(data),
        "GREENBRIDGE_HOSTS": "node.example.org",
        "GREENBRIDGE_HTTPS": https,
        "PYTHONPATH": str(ROOT / "src"),
    }
    done = subprocess.run(
        [sys.executable, "-c", PROXIED_FORM], env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_forms_pass_behind_a_proxy_that_ends_https(tmp_path: Path) -> None:
    assert _form_status(tmp_path, "1") == "422"  # the form was read: name and password do not belong together


def test_forms_from_an_https_page_are_refused_by_a_node_without_https(tmp_path: Path) -> None:
    assert _form_status(tmp_path, "0") == "403"
