"""What the tests of the tests plant: false statements, each in a way in which it might pass."""

from textwrap import dedent, indent

HEAD = '"""The sky is blue."""\n\n'


GUARD = '\n\nif __name__ == "__main__":\n    main()\n'


def planted(main: str, before: str = HEAD) -> str:
    """A snippet with that body of `main()`."""
    body = indent(dedent(main).strip("\n"), "    ")
    return f"{before}\ndef main() -> None:\n{body}\n{GUARD}"


LIBRARY = (
    HEAD
    + "import gc\nimport weakref\n\nfrom sqlalchemy.orm import Session\n\n"
    + "from snippets.library import Author, Book, new_library\n\n"
)


# name -> (file, line that the message names, words of the message)
FALSE: dict[str, tuple[str, int, str]] = {
    "stale_in_unreached_branch": (
        planted("""
            try:
                print(1)
                #> 1
            except ValueError as error:
                print(error)
                #> this never happened
            """),
        10,
        "what the file says is not what it prints",
    ),
    "orphan": (
        planted("""
            print(1)
            #> 1

            number = 2
            #> 2
            """),
        9,
        "what the file says is not what it prints",
    ),
    "right_order_wrong_place": (
        planted("""
            print(1)
            print(2)
            #> 1
            #> 2
            """),
        6,
        "an output does not stand below its print()",
    ),
    "count_of_objects_kept_alive": (
        planted(
            """
            author = Author(name="Ursula")
            alive = weakref.ref(author)
            print(author)
            #> <Author object at 0x...>
            del author
            gc.collect()
            print(alive() is not None)
            #> True
            """,
            LIBRARY,
        ),
        19,
        "no object that must die",
    ),
    "lost_loop_output": (
        planted("""
            for number in range(2):
                print(number)
                #> 0
                print("and")
                #> and
            """),
        9,
        "one print() in a loop",
    ),
    "lost_second_call": (
        HEAD
        + "\ndef say(word: str) -> None:\n    print(word)\n    #> a\n\n\n"
        + "def main() -> None:\n    say('a')\n    print('b')\n    #> b\n    say('c')\n"
        + GUARD,
        12,
        "what the file says is not what it prints",
    ),
    "stray_after_update": (
        planted("""
            print(1)
            #> 1

            #> 7
            """),
        8,
        "what the file says is not what it prints",
    ),
    "stale_block": (
        planted("""
            print(1)
            '''
            7
            '''
            """),
        6,
        "print one line at a time",
    ),
    "several_lines_in_one_print": (
        planted(r"""
            print("one\ntwo")
            #> one
            #> two
            """),
        6,
        "an output does not stand below its print()",
    ),
    "written_past_print": (
        planted(
            """
            sys.stdout.write("1\\n")
            print(2)
            #> 2
            """,
            HEAD + "import sys\n\n",
        ),
        9,
        "what the file says is not what it prints",
    ),
    "logged": (
        planted(
            """
            print(1)
            #> 1
            logging.warning("hidden")
            """,
            HEAD + "import logging\n\n",
        ),
        8,
        "what the file says is not what it prints",
    ),
    "raises": (
        planted("""
            print(1)
            #> 1
            print(1 / 0)
            """),
        7,
        "raises ZeroDivisionError: catch it",
    ),
    "prints_on_import": (
        planted("print(1)\n#> 1", HEAD + "print('hello')\n\n"),
        1,
        "importing it prints 'hello",
    ),
    "warns": (
        planted(
            """
            engine = new_library()
            with Session(engine) as session:
                ursula = session.get(Author, 1)
                with session.no_autoflush:
                    Book(title="Lost", author=ursula)
                session.flush()
                print(len(ursula.books))
                #> 2
            """,
            LIBRARY,
        ),
        17,
        "raises SAWarning",
    ),
    "no_docstring": (planted("print(1)\n#> 1", ""), 1, "no docstring"),
    "no_full_stop": (planted("print(1)\n#> 1", '"""Blue"""\n\n'), 1, "full stop"),
    "two_rules": (
        planted("print(1)\n#> 1", '"""It is blue. It is wide."""\n\n'),
        1,
        "two sentences in the rule",
    ),
    "two_mains": (
        planted("print(1)\n#> 1", HEAD + "\ndef main() -> None:\n    pass\n\n"),
        8,
        "two main()",
    ),
    "no_main": (HEAD + "number = 1\n", 1, "no main()"),
    "no_guard": (HEAD + "\ndef main() -> None:\n    print(1)\n", 4, "must end with"),
    "syntax_error": (HEAD + "def main() -> None\n", 3, "not Python"),
    "wrong_constant": (
        planted("print(1)\n#> 1", HEAD + 'REQUIRES = ("oracle",)\n\n'),
        3,
        "REQUIRES holds 'oracle'",
    ),
    "constant_not_a_tuple": (
        planted("print(1)\n#> 1", HEAD + 'REQUIRES = "sqlite"\n\n'),
        3,
        "REQUIRES is a tuple of strings",
    ),
    "foreign_import": (
        planted("print(1)\n#> 1", HEAD + "import requests\n\n"),
        3,
        "imports requests",
    ),
    "another_snippet": (
        planted(
            "print(1)\n#> 1", HEAD + "from snippets.planted.true import main as run\n\n"
        ),
        3,
        "another snippet",
    ),
    "too_long": (
        planted("number = 1\n" * 41 + "print(number)\n#> 1"),
        4,
        "42 lines of program are shown, at most 40",
    ),
    "too_wide": (planted(f"print(1, {'1' * 80})\n#> 1"), 5, "wider than 88"),
    "long_rule": (
        planted("print(1)\n#> 1", f'"""It is {"very " * 20}blue."""\n\n'),
        1,
        "the rule has 111 characters: at most 100",
    ),
    "explains_at_once": (
        planted("print(1)\n#> 1", '"""It is blue.\nVery."""\n\n'),
        2,
        "leave the second line",
    ),
    "output_outside": (
        planted("print(1)\n#> 1") + "    #> 1\n",
        11,
        "output outside the shown program",
    ),
    "proves_nothing": (planted("number = 1"), 4, "prints nothing"),
    "print_in_else": (
        planted("""
            try:
                number = 1
            except ValueError:
                pass
            else:
                print(number)
                #> 1
            """),
        10,
        "cannot place its output",
    ),
    "unformatted": (
        planted("number   = 1\nprint(number)\n#> 1"),
        5,
        "not formatted: run `make update`",
    ),
    "on_no_page": (planted("print(1)\n#> 1"), 1, "on no page: add the line"),
}


TRUE = planted(
    """
    for number in range(2):
        print(number)
        #> 0
        #> 1
    print("Parent instance <Author at 0x1234567890ab> is not bound", "long" * 30)
    #> Parent instance <Author at 0x...> is not bound """
    + "long" * 30,
)


PAGE = """---
title: Planted
description: Planted.
---

::: snippets.planted.no_such_rule

```python
print("pasted")
```

```sql
SELECT 1
```

"""
