"""How far the committee has become an institution: every figure of the measure, in words and with its plans."""
