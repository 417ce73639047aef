"""What people do, as statements: pure functions, one file for each thing that is done.

They build and never judge: whatever is wrong is found when it is told, and shown at the attribute it stands in.
"""
