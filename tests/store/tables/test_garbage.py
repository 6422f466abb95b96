"""The search for garbage is off as long as any work asks for that, and then as it was."""

from __future__ import annotations

import gc

import pytest

from kachin_corridors.store.tables.garbage import no_search_for_garbage


@pytest.fixture(params=[True, False], ids=["on", "off"])
def was_on(request):
    before = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if before else gc.disable)()


def test_two_works_beside_each_other_leave_it_as_it_was(was_on):
    first, second = no_search_for_garbage(), no_search_for_garbage()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert not gc.isenabled()
    second.__exit__(None, None, None)
    assert gc.isenabled() is was_on


def test_work_that_fails_leaves_it_as_it_was(was_on):
    with pytest.raises(KeyError), no_search_for_garbage():
        raise KeyError
    assert gc.isenabled() is was_on
