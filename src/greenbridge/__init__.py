"""GreenBridge: find each other, agree on green projects, measure what they really do."""

__version__ = "0.1.0"
