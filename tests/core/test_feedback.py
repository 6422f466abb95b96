import pytest
from watched_feedback import WatchedFeedback

from kachin_corridors.core.errors import JobCancelledError
from kachin_corridors.core.feedback import NO_FEEDBACK, PartOfJob, followed, stop_if_cancelled


def test_progress_is_told_after_each_item_and_never_beyond_the_end():
    feedback = WatchedFeedback()
    # Some formats say of how many features a layer has only about.
    assert list(followed("abc", 2, feedback)) == ["a", "b", "c"]
    assert feedback.told == [50.0, 100.0, 100.0]


def test_no_item_is_begun_once_it_is_cancelled():
    feedback = WatchedFeedback(cancelled_after=2)
    begun: list[str] = []
    with pytest.raises(JobCancelledError, match=r"Cancelled\. Nothing was changed\."):
        begun.extend(followed("abc", 3, feedback))
    assert begun == ["a", "b"]
    assert feedback.told == pytest.approx([100 / 3, 200 / 3])


def test_a_part_of_a_job_tells_percent_of_the_whole_and_stops_with_it():
    whole = WatchedFeedback(cancelled_after=1)
    part = PartOfJob(PartOfJob(whole, 50.0, 100.0), 20.0, 40.0)
    for percent in (0.0, 50.0, 100.0):
        part.setProgress(percent)
    assert whole.told == pytest.approx([60.0, 65.0, 70.0])
    assert [part.isCanceled(), part.isCanceled()] == [False, True]


def test_what_nobody_watches_goes_on():
    stop_if_cancelled(NO_FEEDBACK)
    assert list(followed([1, 2], 0, NO_FEEDBACK)) == [1, 2]
