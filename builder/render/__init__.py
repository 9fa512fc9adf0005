"""Documents in, bytes out: one package for each format."""
