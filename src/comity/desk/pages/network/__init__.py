"""Several cities in one committee: how evenly they give and take, who does plans with whom, and where they lie."""
