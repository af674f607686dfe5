"""Pages of the libraries."""

from .editing import record_edit, record_new, record_state
from .lists import libraries, record_export, record_list
from .records import figure, record
from .requests import request_answer, request_list, request_new, translation_ask

__all__ = [
    "figure",
    "libraries",
    "record",
    "record_edit",
    "record_export",
    "record_list",
    "record_new",
    "record_state",
    "request_answer",
    "request_list",
    "request_new",
    "translation_ask",
]
