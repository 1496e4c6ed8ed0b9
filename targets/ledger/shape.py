"""Whether all the tables are there, with all their columns: somebody with rights of their own may have taken one away."""

from sqlalchemy import Connection, inspect

from targets.ledger.tables import METADATA


def gone_from(connection: Connection) -> dict[str, str]:
    """Table -> what is gone: all of it, or columns; for a ledger that says it is of the newest version."""
    found = inspect(connection)
    there = set(found.get_table_names())
    gone = {name: f"the table {name} is gone" for name in sorted(METADATA.tables) if name not in there}
    for name in sorted(METADATA.tables.keys() - gone):
        columns = {column["name"] for column in found.get_columns(name)}
        if missing := sorted(set(METADATA.tables[name].c.keys()) - columns):
            gone[name] = f"of the table {name} the columns {', '.join(missing)} are gone"
    return gone
