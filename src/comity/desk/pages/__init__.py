"""The pages. One folder for each place that people go to: its addresses, views, forms and templates."""
