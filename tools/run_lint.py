"""Every check that is not a test: style, form, types, import contracts, message catalogues, migrations, reference data."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
CHECKS = (
    ("style", [BIN / "ruff", "check", "."]),
    ("form", [BIN / "ruff", "format", "--check", "."]),
    ("types", [BIN / "mypy"]),
    ("import contracts", [BIN / "lint-imports"]),
    ("message catalogues", [sys.executable, "tools/messages.py", "check"]),
    ("migrations", [sys.executable, "-m", "django", "makemigrations", "--check", "--dry-run"]),
    ("settings", [sys.executable, "-m", "django", "check"]),
)


def main() -> int:
    """Run all checks, say which fail; returns 1 when one does."""
    failed = []
    with tempfile.TemporaryDirectory() as data:
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "greenbridge.config.settings",
            "GREENBRIDGE_DATA": data,
            "PYTHONPATH": str(ROOT / "src"),
        }
        for name, command in CHECKS:
            print(f"== {name}", flush=True)
            if subprocess.call([str(word) for word in command], cwd=ROOT, env=environment):
                failed.append(name)
    if failed:
        print("Failed: " + ", ".join(failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
