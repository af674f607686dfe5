"""Forms of the libraries: a record of any kind, a request to the curators, an answer to one."""

from .asking import AnswerForm, RequestForm
from .records import STAGES, RecordForm, SourceForm

__all__ = ["STAGES", "AnswerForm", "RecordForm", "RequestForm", "SourceForm"]
