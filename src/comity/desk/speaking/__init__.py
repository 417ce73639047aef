"""From what a person means to the side's signed word: acts, drafts, confirmation, and taking back."""
