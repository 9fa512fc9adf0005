"""`python -m builder` is the command `curriculum`."""

import sys

from builder.cli import main

sys.exit(main())
