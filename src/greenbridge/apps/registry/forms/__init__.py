"""Forms of the libraries: a record of any kind with its rows, a request to the curators, an answer to one."""

from .asking import AnswerForm, RequestForm
from .parts import MOST_ROWS, NEW, Parts
from .records import STAGES, RecordForm, SourceForm

__all__ = ["MOST_ROWS", "NEW", "STAGES", "AnswerForm", "Parts", "RecordForm", "RequestForm", "SourceForm"]
