"""Acts on records. Who may act is checked first; each act is one transaction and one row of the change log."""

from .editing import record_edit
from .flat import is_flat, unflatten
from .indexing import index_drain, index_forget, index_rebuild
from .loading import LoadReport, file_is_loaded, file_loaded, records_load, records_unload_examples
from .merging import record_merge_noted, record_merge_undo, record_relink, wins_standing
from .records import (
    record_create,
    record_merge_in,
    record_set_state,
    record_text_save,
    record_update,
)
from .requests import request_answer, request_open

__all__ = [
    "LoadReport",
    "file_is_loaded",
    "file_loaded",
    "index_drain",
    "index_forget",
    "index_rebuild",
    "is_flat",
    "record_create",
    "record_edit",
    "record_merge_in",
    "record_merge_noted",
    "record_merge_undo",
    "record_relink",
    "record_set_state",
    "record_text_save",
    "record_update",
    "records_load",
    "records_unload_examples",
    "request_answer",
    "request_open",
    "unflatten",
    "wins_standing",
]
