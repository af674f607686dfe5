"""Whether the database of this node answers, before anything is asked of it."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.utils import OperationalError

from greenbridge.kernel.errors import ConflictError, MissingError


def require_database() -> None:
    """ConflictError("database_unreachable") where PostgreSQL does not answer; without the pool, which would try for long."""
    if connection.vendor != "postgresql" or connection.connection is not None:
        return  # one that is open was got from the pool, which would miss it if it were closed here
    pool = connection.settings_dict["OPTIONS"].pop("pool", None)
    try:
        connection.ensure_connection()
    except OperationalError as error:
        raise ConflictError("database_unreachable", reason=str(error).strip().splitlines()[0].removesuffix(".")) from error
    finally:
        connection.close()
        connection.settings_dict["OPTIONS"] |= {"pool": pool} if pool else {}


def require_data() -> None:
    """MissingError("data_folder_empty") where there is no database file yet."""
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3") and not Path(database["NAME"]).is_file():
        raise MissingError("data_folder_empty", folder=str(settings.DATA))


def is_there() -> bool:
    """Whether there is a database with libraries; nothing is made where there is none."""
    try:
        require_data()
        require_database()
        return "registry_record" in connection.introspection.table_names()
    except (MissingError, ConflictError, DatabaseError, OSError):
        return False
