"""The interface for programs: tokens with scopes, figures and findings to read, batches of records to push."""
