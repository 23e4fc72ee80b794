"""What we remember: tables, and one module of query functions per noun."""
