"""What is shown of a feature beside its symbol: fields, forms and map tips."""
