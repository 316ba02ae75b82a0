"""XML from outside, whichever format it is: the document, its elements, its dates, its story."""
