"""What one sees who has no workspace yet: a card that begins, and a tour of what comes then."""
