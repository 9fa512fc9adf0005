"""A `Course` in, documents out: all decisions about what people see, none of the drawing."""
