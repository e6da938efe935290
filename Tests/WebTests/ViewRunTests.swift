// Links in what people write, and names that they type.

import Domain
import Testing

@testable import Web

@Suite struct ViewRunTests {
    @Test(arguments: [
        ("Zobacz https://obieg.example/a?b=1&c=(d).", ["https://obieg.example/a?b=1&c=(d"]),
        (
            "http://a.example, HTTPS://B.example; mailto:anna@a.example!",
            ["http://a.example", "HTTPS://B.example", "mailto:anna@a.example"]
        ),
        ("(https://a.example/ścieżka)\nhttps://b.example", ["https://a.example/ścieżka", "https://b.example"]),
        ("xhttps://a.example javascript:alert(1) data:text/html,x ftp://a.example https:// file:///etc", []),
        ("https://a.example\"onclick=x <https://b.example>", ["https://a.example", "https://b.example"]),
    ])
    func `only http, https and mailto become links`(_ note: String, _ links: [String]) {
        let runs = Run.runs(of: note)
        #expect(runs.compactMap(\.link) == links)
        #expect(runs.map(\.text).joined() == note)
    }

    @Test func `a note is never changed and a link is never of another sort`() {
        let pieces = [
            "https://", "http:", "mailto:", "javascript:", "a", ".", " ", "\n", "ł", "\"", "<", "\u{301}", "//", "&",
        ]
        var random = Seeded(state: 20_261_123)
        for _ in 0..<2_000 {
            let note = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let runs = Run.runs(of: note)
            #expect(runs.map(\.text).joined() == note)
            for link in runs.compactMap(\.link) {
                #expect(link.lowercased().wholeMatch(of: /(https?:\/\/|mailto:)[^\s"<>]+/) != nil, "\(link)")
            }
        }
    }

    @Test func `a name means one person or unit, however it is typed`() {
        let people = [
            Person(id: anna, login: "anna", name: "Anna Lis", unit: service),
            Person(id: piotr, login: "piotr", name: "Piotr Łącki"),
            Person(id: marek, login: "marek", name: "Marek Wilk"),
            Person(id: katarzyna, login: "wilk2", name: "Marek Wilk"),
        ]
        let names = PartyNames(
            people: people, units: [Unit(id: service, code: "serwis", name: "Serwis")], unitHint: "komórka")
        let read = names.read(["  anna  LIS ; piotr lacki", "serwis\nMarek Wilk", "Marek Wilk (wilk2)", "", "anna"])
        #expect(read.parties == [.person(anna), .person(piotr), .unit(service), .person(katarzyna)])
        #expect(read.unknown == ["Marek Wilk"])
        #expect(names.name(of: .person(marek)) == "Marek Wilk (marek)")
        #expect(names.options.first == PartyOption(name: "Anna Lis", hint: "Serwis"))
    }

    @Test func `initials and colour stay a person's own`() {
        let tag = PersonTag(anna, "Żaneta Ćwik-Łoś Nowak")
        #expect(tag.initials == "ŻĆ")
        #expect((0...6).contains(tag.colour))
        #expect(PersonTag(anna, "Anna").colour == tag.colour)
        #expect(FileTag(id: "f", name: "umowa.tar.gz", size: "").badge == "GZ")
        #expect(FileTag(id: "f", name: "README", size: "").badge == "")
    }
}
