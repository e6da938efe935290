import Hummingbird

// Every page, registered in one place.

extension Pages {
    /// All pages of the program.
    ///
    /// - Throws: when the program's own templates or words cannot be read.
    static func all(_ site: Site) throws -> Pages {
        let renderer = try Renderer(site)
        let day = DayPages(renderer: renderer)
        let threads = ThreadPages(renderer: renderer)
        return Pages(
            open: { _ in },
            signedIn: { group in
                day.register(with: group)
                InboxPages(renderer: renderer).register(with: group)
                GivenPages(renderer: renderer).register(with: group)
                MessagePages(renderer: renderer, threads: threads).register(with: group)
                threads.register(with: group)
                OrderPages(renderer: renderer, day: day, threads: threads).register(with: group)
                AttachmentPages(site: site).register(with: group)
            },
            failure: FailurePages(renderer: renderer).show)
    }
}
