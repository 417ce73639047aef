"""Search over all content, right for words of two letters, on both databases."""
