-- Facts are kept as the text they came as, not taken apart: nothing looks into them but the service, and taking a session
-- of 4 KB apart costs more than storing it. Rewrites the whole table, which nobody can read or write meanwhile: some
-- minutes for ten million facts. An instance of the release before goes on writing, the database turns its values into text.
alter table fact alter column data type json;
