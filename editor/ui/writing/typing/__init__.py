"""What keys do beyond their letter: quotes and dashes, pairs, lists that go on."""
