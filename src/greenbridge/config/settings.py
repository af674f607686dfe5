"""Django settings: one file; what differs between machines comes from `environment.py`."""

from __future__ import annotations

import secrets
from urllib.parse import ParseResult, unquote, urlparse, urlsplit

from . import environment

CHECKOUT = environment.CHECKOUT
DATA = environment.data_folder()
_PROFILES = "|".join(sorted(path.stem for path in (CHECKOUT / "reference" / "profiles").glob("*.toml")))
NODE = environment.read_form("GREENBRIDGE_NODE", "[a-z0-9][a-z0-9-]{0,31}", "a-z 0-9 -")
PROFILE = environment.read_form("GREENBRIDGE_PROFILE", _PROFILES, _PROFILES.replace("|", ", "))
CONNECT_S = 10
"""How long to wait for a PostgreSQL server that does not answer [s]."""
UPLOAD_MAX_BYTES = int(environment.read_form("GREENBRIDGE_UPLOAD_MB", "[1-9][0-9]{0,4}", "1–99999")) * 1024 * 1024
FETCH = environment.read_form("GREENBRIDGE_FETCH", "[01]", "0, 1") == "1"
OCR = environment.read_form("GREENBRIDGE_OCR", r"(?:[A-Za-z_]{2,30}(?:\+[A-Za-z_]{2,30}){0,7})?", "chi_sim+rus+eng")
MAIL_PASSWORD = environment.read("GREENBRIDGE_MAIL_PASSWORD")


def _secret_key() -> str:
    given = environment.read("GREENBRIDGE_SECRET")
    kept = DATA / "secret_key"
    if given:
        return given
    try:
        found = kept.read_bytes().strip() if kept.is_file() else b""
    except OSError:
        found = b""  # the commands say that the data folder may not be read
    if found and not found.isascii():
        environment.refuse(str(kept), "bytes", "ASCII")
    elif found:
        return found.decode("ascii")
    return secrets.token_urlsafe(50)  # a command without a data folder; `serve` keeps one there


def _is_postgresql(parsed: ParseResult) -> bool:
    """Whether an address names a PostgreSQL database and a port there can be."""
    try:
        return parsed.scheme in {"postgresql", "postgres"} and bool(parsed.path.strip("/")) and (parsed.port or 1) > 0
    except ValueError:  # a port of letters, or above 65535
        return False


def _database() -> dict[str, object]:
    url = environment.read("DATABASE_URL")
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA / "greenbridge.sqlite3",
            "OPTIONS": {
                # IMMEDIATE and a time-out: without them concurrent writers lock each other out
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
            },
        }
    parsed = urlparse(url)
    if not _is_postgresql(parsed):
        environment.refuse("DATABASE_URL", parsed.scheme or url, "postgresql://user:password@host:port/name")
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parsed.path.lstrip("/")),
        "USER": unquote(parsed.username or ""),
        "PASSWORD": unquote(parsed.password or ""),
        "HOST": parsed.hostname or "",
        "PORT": str(parsed.port or ""),
        "OPTIONS": {"pool": True, "connect_timeout": CONNECT_S},
    }


SECRET_KEY = _secret_key()
SECRET_GIVEN = bool(environment.read("GREENBRIDGE_SECRET"))
DEBUG = False
ALLOWED_HOSTS = [name.strip() for name in environment.read("GREENBRIDGE_HOSTS").split(",") if name.strip()]
HTTPS = environment.read_form("GREENBRIDGE_HTTPS", "[01]", "0, 1") == "1"
PROXY = environment.read_form("GREENBRIDGE_PROXY", "[01]", "0, 1") == "1"
SECOND_FACTOR = environment.read_form("GREENBRIDGE_SECOND_FACTOR", "[01]", "0, 1") == "1"
"""Whether administrators may act as such only with a second factor."""
REGISTRATION = environment.read_form("GREENBRIDGE_REGISTRATION", "open|invitation|closed", "open, invitation, closed")
"""Who may make an account of her own: anybody with an e-mail address, who is invited, or nobody."""
SITE_URL = environment.read_form("GREENBRIDGE_URL", r"(?:https?://[^/\s?#@]+)?/?", "https://node.example.org").rstrip("/")
"""Links in letters begin with it, never with what a request calls the site; `serve` fills it in where it is empty."""
PUBLIC_HOSTS = [name for name in ALLOWED_HOSTS if name[0] not in ".*[" and name not in {"localhost", "127.0.0.1"}]
if HTTPS and PUBLIC_HOSTS and not SITE_URL:
    SITE_URL = f"https://{PUBLIC_HOSTS[0]}"
SETTING_FAULTS = environment.FAULTS

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_tasks_db",
    "ninja",
    "greenbridge.frame",
    "greenbridge.apps.accounts",
    "greenbridge.apps.registry",
    "greenbridge.apps.intake",
    "greenbridge.apps.matching",
    "greenbridge.portal",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "greenbridge.frame.middleware.PageHeadersMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "greenbridge.portal.sessions.SeenMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "greenbridge.portal.errors.ErrorMiddleware",
]

ROOT_URLCONF = "greenbridge.config.urls"
WSGI_APPLICATION = "greenbridge.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "greenbridge.portal.context.shell",
            ],
            "builtins": ["django.templatetags.i18n", "greenbridge.frame.templatetags.frame"],
        },
    }
]

DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "display_name", "email")},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "accounts:sign_in"
LOGIN_REDIRECT_URL = "portal:home"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

LANGUAGE_CODE = "en"
LANGUAGES = [("zh-hans", "中文"), ("ru", "Русский"), ("en", "English")]
LOCALE_PATHS = [CHECKOUT / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
USE_THOUSAND_SEPARATOR = False
"""Numbers for readers are grouped by the filter `number`; grouping everywhere would break ids, attributes and form values."""
FORMAT_MODULE_PATH = ["greenbridge.frame.formats"]

STATIC_URL = "/static/"
STATIC_ROOT = CHECKOUT / "build" / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": DATA / "files"}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024  # pasted text; files stream to disk and have their own limit
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 200
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
"""A candidate with 200 figures, or a sheet of 500 columns, has more than the thousand Django takes."""

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
# behind a proxy that ends HTTPS the request looks like plain HTTP, so the origins of forms are named
CSRF_TRUSTED_ORIGINS = [f"https://{'*' if name.startswith('.') else ''}{name}" for name in ALLOWED_HOSTS if HTTPS and name != "*"]
CSRF_FAILURE_VIEW = "greenbridge.portal.errors.csrf_failure"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS: list[str] = []


def _mail_server() -> dict[str, object]:
    """Settings of Django for the server that sends letters; without one they go into the folder outbox of the data folder."""
    pattern = r"(?:(?:smtp|smtps|smtp\+starttls)://(?:[^/\s@]+@)?[A-Za-z0-9.-]+(?::[0-9]{1,5})?)?/?"
    parsed = urlsplit(environment.read_form("GREENBRIDGE_SMTP", pattern, "smtps://name@host:465, smtp+starttls://name@host:587"))
    if not parsed.hostname:
        return {"BACKEND": "django.core.mail.backends.filebased.EmailBackend"}
    ports = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}
    return {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "HOST": parsed.hostname,
        "PORT": parsed.port or ports[parsed.scheme],
        "HOST_USER": unquote(parsed.username or ""),
        "USE_SSL": parsed.scheme == "smtps",
        "USE_TLS": parsed.scheme == "smtp+starttls",
    }


_MAIL = _mail_server()
EMAIL_BACKEND = _MAIL["BACKEND"]
EMAIL_HOST = _MAIL.get("HOST", "localhost")
EMAIL_PORT = _MAIL.get("PORT", 25)
EMAIL_HOST_USER = _MAIL.get("HOST_USER", "")
EMAIL_HOST_PASSWORD = environment.read("GREENBRIDGE_SMTP_PASSWORD")
EMAIL_USE_SSL = _MAIL.get("USE_SSL", False)
EMAIL_USE_TLS = _MAIL.get("USE_TLS", False)
EMAIL_TIMEOUT = 20
EMAIL_FILE_PATH = DATA / "outbox"
DEFAULT_FROM_EMAIL = environment.read_form("GREENBRIDGE_SENDER", r"(?:[^@\s<>]+@[^@\s<>]+)?", "greenbridge@example.org") or (
    f"greenbridge@{urlsplit(SITE_URL).hostname or 'localhost'}"
)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
