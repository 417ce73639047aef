"""The Django project: the store of the ledgers, and with it the secretariat's desk."""
