"""Where segments of a line and edges of areas meet in the plane; row by row, all arrays of shape (n, 2) or (n,)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .box_trees import NEAR

if TYPE_CHECKING:
    from .geodesy import Coordinates, Indices, Shares


def crossings(starts: Coordinates, ends: Coordinates, edge_starts: Coordinates, edge_ends: Coordinates) -> Shares:
    """Return the share (0..1) of each segment at which its edge crosses or touches it; NaN where they do not meet."""
    import numpy as np

    edges = edge_ends - edge_starts
    segments = ends - starts
    # Signs of the same corner agree between the edges, and between the segments, that share it: a line cannot slip
    # through at a vertex.
    start_side, end_side = _cross(edges, starts - edge_starts), _cross(edges, ends - edge_starts)
    meet = (start_side * end_side <= 0.0) & (start_side != end_side)
    meet &= _cross(segments, edge_starts - starts) * _cross(segments, edge_ends - starts) <= 0.0
    return np.divide(start_side, start_side - end_side, out=np.full(len(meet), np.nan), where=meet)


def shared_stretches(
    starts: Coordinates, ends: Coordinates, edge_starts: Coordinates, edge_ends: Coordinates
) -> tuple[Indices, Shares, Shares]:
    """Return the rows in which an edge runs along the segment, and between which shares (0..1) of the segment.

    It does where its ends are as near as NEAR to the segment's line, or the segment's ends to its line.
    """
    import numpy as np

    lengths, edge_lengths = np.hypot(*(ends - starts).T), np.hypot(*(edge_ends - edge_starts).T)
    segments, edges = ends - starts, edge_ends - edge_starts
    along = (
        (np.abs(_cross(segments, edge_starts - starts)) <= NEAR * lengths)
        & (np.abs(_cross(segments, edge_ends - starts)) <= NEAR * lengths)
    ) | (
        (np.abs(_cross(edges, starts - edge_starts)) <= NEAR * edge_lengths)
        & (np.abs(_cross(edges, ends - edge_starts)) <= NEAR * edge_lengths)
    )
    rows = np.flatnonzero(along & (lengths > NEAR) & (edge_lengths > NEAR))
    shares = [
        np.clip(((corners[rows] - starts[rows]) * segments[rows]).sum(axis=1) / lengths[rows] ** 2, 0.0, 1.0)
        for corners in (edge_starts, edge_ends)
    ]
    low, high = np.minimum(*shares), np.maximum(*shares)
    kept = (high - low) * lengths[rows] > NEAR
    return rows[kept], low[kept], high[kept]


def _cross(first: Coordinates, second: Coordinates) -> Shares:
    return first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]
