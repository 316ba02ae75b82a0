"""Facts as a text states them: numbers, shares, measures, days, ages, people, quotations."""
