package gloss.engine;

import java.util.List;

/** A small knowledge base of four topics, for tests that search. */
public final class Library {
    private Library() {}

    public static List<Entry> entries() {
        return List.of(
                Entries.entry("mutable-default-arguments")
                        .title("Why are mutable default arguments dangerous?")
                        .topic("functions")
                        .level(Level.INTERMEDIATE)
                        .tags("arguments", "gotcha")
                        .aliases("default list keeps its items between calls", "`def f(items=[])`")
                        .lead(
                                "A default value is evaluated once, when `def` runs, and then shared.")
                        .code(
                                "def add(item, bucket=[]):\n    bucket.append(item)\n    return bucket")
                        .prose("Use `None` as the default and make the list inside.")
                        .build(),
                Entries.entry("args-kwargs")
                        .title("What do `*args` and `**kwargs` mean?")
                        .topic("functions")
                        .tags("arguments")
                        .aliases("variable number of arguments")
                        .lead("`*args` collects positional arguments, `**kwargs` the named ones.")
                        .build(),
                Entries.entry("closures")
                        .title("What is a closure?")
                        .topic("functions")
                        .level(Level.INTERMEDIATE)
                        .tags("scope")
                        .aliases("inner function remembers a variable")
                        .lead("A closure is a function that keeps the variables around it alive.")
                        .prose("A decorator is often written as a closure.")
                        .build(),
                Entries.entry("decorators")
                        .title("What is a decorator?")
                        .topic("functions")
                        .level(Level.INTERMEDIATE)
                        .tags("scope", "syntax")
                        .aliases("`@wraps`", "at sign above a function")
                        .seeAlso("closures")
                        .lead("A decorator takes a function and gives back another one.")
                        .code("@cache\ndef area(radius): ...")
                        .build(),
                Entries.entry("mro")
                        .title("What is the method resolution order?")
                        .topic("oop")
                        .level(Level.ADVANCED)
                        .tags("classes", "inheritance")
                        .aliases("diamond problem", "C3 linearization")
                        .lead("It is the sequence of classes in which attributes are looked up.")
                        .prose("Every class stands before its parents in `__mro__`.")
                        .build(),
                Entries.entry("super-call")
                        .title("What does `super()` do?")
                        .topic("oop")
                        .level(Level.ADVANCED)
                        .tags("classes", "inheritance")
                        .aliases("call the parent's constructor")
                        .lead("It calls the next class in the order of resolution of the method.")
                        .build(),
                Entries.entry("init-method")
                        .title("What is `__init__` for?")
                        .topic("oop")
                        .tags("classes")
                        .aliases("constructor", "set attributes of a new object")
                        .lead("`__init__` fills a new object with its first values.")
                        .build(),
                Entries.entry("floor-division")
                        .title("What is the difference between `/` and `//`?")
                        .topic("basics")
                        .tags("numbers", "syntax")
                        .aliases("integer division", "round down")
                        .lead("`/` divides exactly; `//` is floor division and rounds down.")
                        .build(),
                Entries.entry("is-vs-equals")
                        .title("What is the difference between `is` and `==`?")
                        .topic("basics")
                        .tags("syntax", "gotcha")
                        .aliases("identity and equality")
                        .lead("`==` compares values, `is` asks whether both are one object.")
                        .build(),
                Entries.entry("list-comprehension")
                        .title("How do I write a list comprehension?")
                        .topic("basics")
                        .tags("syntax", "lists")
                        .aliases("build a list in one line")
                        .lead("`[x for x in items]` builds a list from any iterable.")
                        .build(),
                Entries.entry("generators")
                        .title("What is a generator?")
                        .topic("iteration")
                        .level(Level.INTERMEDIATE)
                        .tags("lazy")
                        .aliases("function with yield", "lazy sequence")
                        .formerly("generator-functions")
                        .lead(
                                "A generator makes its values one at a time, when they are asked for.")
                        .build(),
                Entries.entry("iterators")
                        .title("What is an iterator?")
                        .topic("iteration")
                        .level(Level.INTERMEDIATE)
                        .tags("lazy")
                        .aliases("`__next__` and StopIteration")
                        .seeAlso("generators")
                        .lead("An iterator hands out the next value until it is exhausted.")
                        .build());
    }

    public static Vocabulary vocabulary() {
        return new Vocabulary(
                List.of(
                        Vocabulary.Synonyms.equivalent("mro", "method resolution order"),
                        Vocabulary.Synonyms.equivalent("//", "floor division")),
                List.of(
                        new Vocabulary.Topic("oop", "Classes", "Objects and their classes"),
                        new Vocabulary.Topic("functions", "Functions", "Defining and calling")));
    }
}
