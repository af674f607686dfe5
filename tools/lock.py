"""Pin the dependencies with hashes and without any registry address: `requirements/*.lock`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMMON = (
    "--universal",
    "--python-version",
    "3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-header",
    "--no-annotate",
    "-q",
)


def main() -> None:
    """Write both files anew (needs `uv`)."""
    uv = [str(Path(sys.executable).parent / "uv"), "pip", "compile", *COMMON, "pyproject.toml"]
    subprocess.run([*uv, "-o", "requirements/core.lock"], cwd=ROOT, check=True)
    subprocess.run([*uv, "--extra", "postgres", "-o", "requirements/postgres.lock"], cwd=ROOT, check=True)
    subprocess.run([*uv, "--extra", "postgres", "--group", "dev", "-o", "requirements/dev.lock"], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
