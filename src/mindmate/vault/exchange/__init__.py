"""Taking the journal out, and other journals in: archives, JSON, Markdown, PDF; Day One and jrnl."""
