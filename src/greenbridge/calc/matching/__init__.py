"""From a need and offers to checked limits, scores and reason codes; no human sentence is made here."""
