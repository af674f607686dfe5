"""Pages of the libraries."""

from .editing import record_edit, record_new, record_state
from .exporting import found_export, record_export
from .lists import libraries, record_list
from .records import figure, record
from .requests import request_answer, request_list, request_new, translation_ask

__all__ = [
    "figure",
    "found_export",
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
