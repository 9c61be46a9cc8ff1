"""Markdown for issue trackers: the same content, and nothing in a traceback becomes markup."""

from __future__ import annotations

import pytest
from rendering_examples import HANDSHAKE, IN_PLACE, KEY, RUNTIME, UNPACK, explanation, frame

from explain.catalogue import Guidance
from explain.explanation import ExcerptLine
from explain.rendering import render
from explain.rendering.escaping import code_span, escaped, fenced, inline, prose
from explain.rendering.lines import Paper

PAPER = Paper()


def test_a_whole_answer() -> None:
    assert (
        render((IN_PLACE,), format="markdown")
        == """\
### AttributeError: A value is None where a list was expected

`AttributeError: 'NoneType' object has no attribute 'append'` at `scores.py:7`

```text
    3 │ ranked = scores.sort()
      │          ^^^^^^^^^^^^^ sort() puts the list in order and returns None
    ⋮
    7 │ ranked.append(best)
      │        ^^^^^^
```

Line 3 stores the result of `scores.sort()` in `ranked`. That method changes `scores` itself and returns None, \
so line 7 looks for `append` on None.

#### Do this

Use the function that returns a new list:

```diff
- ranked = scores.sort()
+ ranked = sorted(scores)
```

`pyexplain show none-from-in-place-method`
"""
    )


def test_an_error_that_is_not_known() -> None:
    text = render((HANDSHAKE,), format="markdown")
    assert text.startswith("### vendorlib.HandshakeFailed: Not a message that we know\n\n")
    assert "\n`vendorlib.HandshakeFailed: E1402` at `client.py:88`\n" in text
    assert text.endswith("a page takes ten minutes: `pyexplain corpus new < this-traceback`\n")


def test_a_chain_is_told_once() -> None:
    text = render((KEY, RUNTIME), format="markdown")
    assert text.count("###") - text.count("####") == 1
    assert text.startswith("### RuntimeError, because of a KeyError: A dictionary has no such key\n")


def test_full_has_a_table_of_wordings() -> None:
    assert """\
| Python | says |
|---|---|
| 3.8 to 3.13 | `too many values to unpack (expected 2)` |
| 3.14 | `too many values to unpack (expected 2, got …)` |
""" in render((UNPACK,), format="markdown", length="full")


def test_short_is_three_paragraphs() -> None:
    assert (
        render((IN_PLACE,), format="markdown", length="short")
        == """\
**AttributeError** at `scores.py:7`: A value is None where a list was expected

Line 3 stores the result of `scores.sort()` in `ranked`.

Use the function that returns a new list: `ranked = sorted(scores)`
"""
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("__init__ *x*", r"\_\_init\_\_ \*x\*"),
        ("<img src=x>", r"\<img src=x\>"),
        ("a & b", "a &amp; b"),
        ("[text](http://x)", r"\[text\](http://x)"),
        ("`", r"\`"),
        ("a|b", r"a\|b"),
        ("# title", r"\# title"),
        ("- item", r"\- item"),
        ("12. item", r"12\. item"),
        ("3.14 says", "3.14 says"),
        ("ask @someone in #12", "ask @<!-- -->someone in #<!-- -->12"),
        ("\x1b[2J", r"\\x1b\[2J"),
    ],
    ids=[
        "emphasis", "html", "entity", "link", "backtick", "table", "heading", "list", "numbers", "version", "mention",
        "escape",
    ],
)  # fmt: skip
def test_text_is_escaped(text: str, expected: str) -> None:
    assert escaped(text, PAPER) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a", "`a`"), ("`a`", "`` `a` ``"), ("a``b", "```a``b```"), ("", "` `"), (" a", "`  a `")],
    ids=["plain", "backticks-at-the-edge", "backticks-inside", "empty", "blank-at-the-edge"],
)
def test_code_spans_hold_any_backticks(text: str, expected: str) -> None:
    assert code_span(text, PAPER) == expected


def test_a_fence_is_longer_than_any_inside() -> None:
    assert fenced("````\nx") == "`````\n````\nx\n`````"


def test_code_spans_of_guidance_stay_and_the_rest_is_escaped() -> None:
    assert inline("`a_b` and a_b", PAPER) == r"`a_b` and a\_b"


def test_an_unclosed_backtick_opens_nothing() -> None:
    assert inline("it`s <b>", PAPER) == r"it\`s \<b\>"


def test_blocks_of_guidance_are_written_again() -> None:
    text = "First\nline.\n\n- one\n- two\n\n```python\nif a:\n    b\n```\n\nLast."
    assert prose(text, PAPER) == "First line.\n\n- one\n- two\n\n```\nif a:\n    b\n```\n\nLast."


def test_a_hostile_traceback_stays_text() -> None:
    evil = "```\n</details><script>x</script> @all ![](http://x)"
    guidance = Guidance(evil, evil, evil, evil)
    one = explanation(evil, evil, frame(evil, 1, evil, evil), excerpt=(ExcerptLine(1, "```"),), guidance=guidance)
    text = render((one,), format="markdown", length="full")
    outside = _outside_code(text)
    assert "<script" not in outside.replace("\\<script", "")
    assert "@all" not in outside and "![" not in outside.replace("\\[", "")


def _outside_code(text: str) -> str:
    """What a Markdown reader takes as markup: lines outside fences, without their code spans."""
    from explain.rendering.flowing import code_spans

    kept, fence = [], ""
    for line in text.split("\n"):
        ticks = line[: len(line) - len(line.lstrip("`"))]
        if fence:
            fence = "" if line == fence else fence
        elif len(ticks) >= 3 and "`" not in line[len(ticks) :]:
            fence = ticks
        else:
            kept.append("".join(part for part, code in code_spans(line) if not code))
    assert not fence, "a fence stays open"
    return "\n".join(kept)
