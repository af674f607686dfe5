"""Files of strangers turned into text.

``read_document_guarded`` reads in a process of its own and is the one for anything that came from outside;
``read_document`` reads in this process. What can be read and what is refused stands in ``docs/reference/formats.md``.
"""

from greenbridge.adapters.documents.document import Brought, Document, Limits, Table
from greenbridge.adapters.documents.guard import read_document_guarded, take_out_guarded
from greenbridge.adapters.documents.reader import read_document

__all__ = ["Brought", "Document", "Limits", "Table", "read_document", "read_document_guarded", "take_out_guarded"]
