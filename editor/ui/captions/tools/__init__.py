"""Templates, codes, typing ahead, and copied metadata: what makes captioning fast."""
