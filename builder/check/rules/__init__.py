"""One file for each group of rules; a file that is put here is found."""
