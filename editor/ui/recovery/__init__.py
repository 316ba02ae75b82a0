"""What a crash left behind, shown beside what the library had."""
