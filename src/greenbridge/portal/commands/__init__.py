"""The commands of `greenbridge`: one file each, with ``EXAMPLES``, ``add_arguments(parser)`` and ``run(options)``.

``run`` returns the exit code. Exit codes: 0 done, 1 a fault of the program, 2 the call or its input is wrong, 3 not allowed,
4 not found, 5 a conflict (busy, already there), 6 too large or too much, 7 done in part, 130 interrupted.
"""
