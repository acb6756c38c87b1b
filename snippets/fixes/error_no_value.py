"""Assign `None` in place of `del`, which needs a value."""

from snippets.library import Author


def main() -> None:
    mary = Author(name="Mary")
    # before
    try:
        del mary.born
    except AttributeError as error:
        print(error)
        #> Author.born object does not have a value
    # after
    mary.born = None
    print("born:", mary.born)
    #> born: None


if __name__ == "__main__":
    main()
