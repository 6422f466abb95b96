"""What may be wrong with a row of a file of claims beside a workspace: sentences that a ``claim_table.Fault`` fills."""

from __future__ import annotations

OTHER_CONTENT = (
    "The workspace has “{value}” with another {column}: “{known}”. A row is never changed. Give this one an id of its "
    "own, or take it out."
)
TWICE = "Row {known} has the same id “{value}” and says something else. Give each row its own, or take one out."
FAULTY_ROW = "{column} is “{value}”, whose own row {known} has a fault. Correct that one."
UNKNOWN_UNIT = (
    "{column} is “{value}”, which is no unit of the workspace and no row of the file. Export the file again with its "
    "units, or write an id or a name that the workspace has."
)
UNKNOWN_NAME = (
    "{column} is “{value}”, and not one unit alone has that name. Write the id of the unit that is meant into unit_id."
)
NOT_HERE = (
    "{column} is “{value}”, a claim that is neither in the workspace nor in the file. The row is taken, and corrects "
    "that one when it comes."
)
UNKNOWN_ACTOR = "{column} is “{value}”, an actor nobody knows here. The row is taken. Look whether the name is right."
CORRECTS_ITSELF = "{column} is the id of the row itself. Name the row that it corrects, or leave it empty."
OTHER_UNIT = "{column} is “{value}”, a claim about another unit ({known}). A correction is about the same unit."
KEPT = "The workspace has another {column}: “{known}”. That is kept, and the rest of the file taken."
SAID_ALREADY = "The same is said by claim {value}: “{known}”. It is taken only when you agree."
