"""What a person chose: kept in one file, heard of by everything that looks different for it."""
