// What a page says to the frame around it.

/// The title of a page, and where it belongs.
struct Heading: Sendable {
    /// Without the program's name.
    let title: String
    var section = Frame.Section.none
    /// The page's own path: where to return to after choosing a language; nil: the request's.
    var here: LocalPath?
    /// What stands in the search box.
    var query = ""
    /// It is the page of a thread, which has a foot of its own.
    var isThread = false
    /// It is kept up to date while it is looked at.
    var isLive = true
    /// What is to be said above it; nil: what the address says was done.
    var flash: Frame.Flash?

    init(_ title: String, _ section: Frame.Section = .none, here: LocalPath? = nil) {
        self.title = title
        self.section = section
        self.here = here
    }
}
