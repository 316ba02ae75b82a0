"""Wire messages in the manner of ANPA 1312: their frame, and text in the letters they can hold."""
