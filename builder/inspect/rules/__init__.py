"""The rules on built files, a module for each kind of thing that they look at."""
