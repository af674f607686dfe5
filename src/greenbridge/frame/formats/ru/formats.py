"""Russian: the month in the genitive after a day; the short word for year never stands alone on a line."""

DATE_FORMAT = "j\u00a0E Y\u00a0г."
YEAR_MONTH_FORMAT = "F Y\u00a0г."
MONTH_DAY_FORMAT = "j\u00a0E"
