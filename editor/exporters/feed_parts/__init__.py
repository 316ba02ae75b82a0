"""What feeds are made of: lines of XML, the people, topics and pictures of a story in them."""
