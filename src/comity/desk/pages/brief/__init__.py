"""The mayor's brief: the committee on one page of paper."""
