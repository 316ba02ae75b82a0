import pytest

from editor.domain.fault import Fault, fault_of, shortened, without_folders


def _fault(error: Exception) -> Fault:
    with pytest.raises(type(error)) as raised:
        raise error
    return fault_of(raised.value)


def test_a_fault_holds_no_word_of_the_message() -> None:
    fault = _fault(ValueError("The mayor will resign on Friday"))

    assert "ValueError" in fault.text
    assert "mayor" not in fault.text


def test_what_a_fault_came_from_is_named_too() -> None:
    error = RuntimeError("secret")
    error.__cause__ = KeyError("secret")
    fault = _fault(error)

    assert fault.kind == "RuntimeError from KeyError"
    assert "secret" not in fault.text


def test_an_error_of_the_system_is_told_by_its_number_not_by_the_name_of_the_file() -> None:
    fault = _fault(FileNotFoundError(2, "No such file", "secret-budget.docx"))

    assert fault.kind == "FileNotFoundError (ENOENT)"


def test_two_faults_at_one_place_are_one() -> None:
    assert len({_fault(ValueError("one")), _fault(ValueError("two"))}) == 1


def test_paths_of_code_name_nobody() -> None:
    assert shortened("/home/dana/copydesk/editor/ui/banner.py") == "editor/ui/banner.py"
    assert shortened("/home/dana/v/site-packages/markdown/core.py") == "markdown/core.py"
    assert shortened("C:\\Users\\dana\\app\\editor\\ui\\desk.py") == "editor/ui/desk.py"
    dump = '  File "/home/dana/lib/python3.11/site-packages/x/y.py", line 3 in z'
    assert without_folders(dump) == '  File "x/y.py", line 3 in z'
