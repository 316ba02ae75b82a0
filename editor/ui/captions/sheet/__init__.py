"""The contact sheet: thousands of photos small, chosen, rated, filtered and put in order."""
