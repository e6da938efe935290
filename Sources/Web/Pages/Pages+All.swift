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
        let signIn = SignInPages(renderer: renderer)
        return Pages(
            open: { group in
                signIn.register(open: group)
                SetUpPages(renderer: renderer, signIn: signIn).register(open: group)
                ScreenPages(site: site).register(open: group)
                ShellPages(renderer: renderer).register(open: group)
            },
            signedIn: { group in
                day.register(with: group)
                InboxPages(renderer: renderer).register(with: group)
                GivenPages(renderer: renderer).register(with: group)
                PeopleSuggestions(renderer: renderer).register(with: group)
                TogetherPages(renderer: renderer).register(with: group)
                NudgePages(renderer: renderer).register(with: group)
                QueuePages(renderer: renderer).register(with: group)
                TeamPages(renderer: renderer).register(with: group)
                AbsencePages(account: AccountPages(renderer: renderer)).register(with: group)
                MessagePages(renderer: renderer, threads: threads).register(with: group)
                threads.register(with: group)
                DraftPages(renderer: renderer, threads: threads).register(with: group)
                OrderPages(renderer: renderer, day: day, threads: threads).register(with: group)
                AttachmentPages(site: site).register(with: group)
                AdministrationPages(renderer: renderer).register(with: group)
                signIn.register(with: group)
                AccountPages(renderer: renderer).register(with: group)
                DevicePages().register(with: group)
                DaySuggestion(site: site).register(with: group)
                let search = SearchPages(renderer: renderer)
                search.register(with: group)
                SavedSearchPages(renderer: renderer).register(with: group)
                SearchExports(search: search).register(with: group)
                FacetPages(renderer: renderer).register(with: group)
                SearchCompletion(renderer: renderer).register(with: group)
                PaletteSuggestions(renderer: renderer).register(with: group)
                RecordPages(renderer: renderer).register(with: group)
                EntrySuggestions(renderer: renderer).register(with: group)
                ReportPages(renderer: renderer).register(with: group)
            },
            failure: FailurePages(renderer: renderer).show)
    }
}
