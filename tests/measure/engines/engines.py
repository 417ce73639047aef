"""The three engines on which every answer must be the same."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import polars as pl
import pytest

ENGINES = ("polars", "duckdb", "pyspark")
Loader = Callable[[pl.DataFrame], Any]


@cache
def spark_session() -> Any:
    from pyspark.sql import SparkSession

    return (
        SparkSession.builder.master("local[1]")
        .appName("comity tests")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.memory", "512m")
        .config("spark.log.level", "ERROR")
        # Compiling each query costs more than it saves on tables of a hundred rows.
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .config("spark.sql.adaptive.enabled", "false")
        .getOrCreate()
    )


def loader(engine: str) -> Iterator[Loader]:
    """A function that puts a Polars table on the engine."""
    if engine == "polars":
        yield lambda frame: frame.lazy()
    elif engine == "duckdb":
        import duckdb

        connection = duckdb.connect()
        yield lambda frame: connection.from_arrow(frame.to_arrow())
        connection.close()
    else:
        if shutil.which("java") is None:
            pytest.skip("Java is missing: Spark needs Java 17")
        yield _on_spark


def _on_spark(frame: pl.DataFrame) -> Any:
    kinds = {pl.String: "string", pl.Int64: "bigint", pl.Boolean: "boolean"}
    schema = ", ".join(f"`{name}` {kinds[type(dtype)]}" for name, dtype in frame.schema.items())
    return spark_session().createDataFrame(frame.rows(), schema=schema)
