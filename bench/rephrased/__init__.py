"""Papers written another way: facts that stay the same must be found the same.

A clerk may wrap lines at 60 characters, print "Cllr." for "Councillor", number items "1)" or be called Te Whaiti: none of it changes what
the paper states. Each rewriting of `catalogue.py` takes an annotated paper to a copy and to the facts of that copy; `measure.py` tells
which facts are found in the one and not in the other. What is lost shows what the rules hang on that they should not.

The relation between two outputs takes the place of an oracle: metamorphic testing (T. Y. Chen, S. C. Cheung, S. M. Yiu, 1998).
"""
