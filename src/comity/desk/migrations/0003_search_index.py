"""The index of the search: what it is made of is each database's own matter, so the models do not know of it."""

from __future__ import annotations

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

CREATE_ON_SQLITE = (
    "CREATE VIRTUAL TABLE desk_found USING fts5"
    "(committee, letters, pairs, content='', columnsize=0, tokenize=ascii)",
)
DROP_ON_SQLITE = ("DROP TABLE desk_found",)
# What was just written waits in a list (kB) that every search goes through: short, so that none takes long over it.
CREATE_ON_POSTGRESQL = (
    "ALTER TABLE desk_searchable ADD COLUMN folded text, ADD COLUMN grams text[]",
    "CREATE INDEX desk_searchable_grams ON desk_searchable USING gin (grams) WITH (gin_pending_list_limit = 512)",
)
DROP_ON_POSTGRESQL = (
    "DROP INDEX desk_searchable_grams",
    "ALTER TABLE desk_searchable DROP COLUMN folded, DROP COLUMN grams",
)


def create(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in CREATE_ON_POSTGRESQL if is_postgresql(schema_editor) else CREATE_ON_SQLITE:
        schema_editor.execute(statement)


def drop(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in DROP_ON_POSTGRESQL if is_postgresql(schema_editor) else DROP_ON_SQLITE:
        schema_editor.execute(statement)


def is_postgresql(schema_editor: BaseDatabaseSchemaEditor) -> bool:
    return schema_editor.connection.vendor == "postgresql"


class Migration(migrations.Migration):
    dependencies = [("desk", "0002_what_pages_read")]
    operations = [migrations.RunPython(create, drop)]
