"""What Alembic runs for each migration: on the connection that `storage.upgrade` opened."""

from alembic import context

from storage import tables
from storage.database import Base

assert tables  # imported for the tables that it declares

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite can not change a table in place
)

with context.begin_transaction():
    context.run_migrations()
