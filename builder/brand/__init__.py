"""Somebody else's template in, what of ours goes where on it out.

`names` knows what Office calls its layouts, `match` finds a layout for each slide kind, `places`
divides its area, `palette` chooses colours that can be read, `mapping` writes `theme.yaml`, and
`report` says all of it. Nothing here opens a file or knows how a .pptx is written.
"""
