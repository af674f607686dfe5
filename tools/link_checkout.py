"""Make the checkout importable in its environment and put the `greenbridge` command beside its Python.

An editable install would need a build backend from the package index at this moment; two small files do the same.
"""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMMAND = """#!{python}
import sys

from greenbridge.portal.command import run

if __name__ == "__main__":
    sys.exit(run())
"""


def main() -> None:
    """Write the path file and the command."""
    (Path(sysconfig.get_path("purelib")) / "greenbridge.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    command = Path(sysconfig.get_path("scripts")) / "greenbridge"
    command.write_text(COMMAND.format(python=sys.executable), encoding="utf-8")
    command.chmod(0o755)


if __name__ == "__main__":
    main()
