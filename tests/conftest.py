"""What all tests with Django share: a data folder of their own, quick settings, people of each role."""

from __future__ import annotations

import os
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
_DATA = tempfile.TemporaryDirectory(prefix="greenbridge-tests-")
os.environ["GREENBRIDGE_DATA"] = _DATA.name
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "greenbridge.config.settings")
if os.environ.get("TEST_DATABASE_URL", "") != os.environ.get("DATABASE_URL", ""):
    # pytest-django has read the settings by now: the tests would run on another database than the one that was named
    raise pytest.UsageError("set TEST_DATABASE_URL and DATABASE_URL to the same address, or neither")


def pytest_configure(config: pytest.Config) -> None:
    """Build message catalogues and static files once, in the process that starts the others, where there is Django."""
    if not hasattr(config, "workerinput") and find_spec("django"):
        import_module("django").setup()
        assets = import_module("greenbridge.portal.assets")
        assets.build_messages()
        assets.build_static()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared facts, cases and input beside the checkout; tests that need it are skipped without it."""
    folder = Path(os.environ.get("GREENBRIDGE_SHARED") or ROOT.parent / "shared")
    if not (folder / "input").is_dir():
        pytest.skip("needs the project's shared files beside the checkout")
    return folder
