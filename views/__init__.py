"""What people see: cards, documents and the words in them."""
