"""Facts from the folder ``reference``, loaded once a process."""
