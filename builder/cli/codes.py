"""How the command ends, as a number for scripts."""

DONE, FAULTS, USAGE, PARTLY, PROGRAM_MISSING, BUG, INTERRUPTED = 0, 1, 2, 3, 4, 70, 130
