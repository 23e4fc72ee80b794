"""A municipality's own .docx: read as a stranger's file, and kept without what is not needed."""
