"""Photos that look alike get the number of their group."""

from editor.domain.photo_looks import alike_groups


def test_near_and_very_same_looks_share_a_group_and_others_have_none() -> None:
    groups = alike_groups(
        {
            "a": "0f0f0f0f0f0f0f0f",
            "b": "0f0f0f0f0f0f0f0e",
            "c": "ff00ff00ff00ff00",
            "d": "ff00ff00ff00ff00",
            "e": "123456789abcdef0",
            "f": "",
        }
    )
    assert groups["a"] == groups["b"]
    assert groups["c"] == groups["d"] != groups["a"]
    assert "e" not in groups
    assert "f" not in groups


def test_ten_thousand_frames_of_one_scene_are_one_group() -> None:
    groups = alike_groups({f"{at}": "0f0f0f0f0f0f0f0f" for at in range(10_000)})
    assert len(groups) == 10_000
    assert len(set(groups.values())) == 1
