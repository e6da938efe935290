import Mail
import Testing

/// Which messages belong together.
@Suite struct ThreadTests {
    private static let day: Int64 = 86_400_000
    private static let start: Int64 = 1_768_205_700_000

    @Test func `answers stand with what they answer, whatever the order`() {
        let headers = [
            mail("1", on: 0), mail("2", answers: ["1"], on: 1), mail("3", answers: ["1", "2"], on: 2), mail("4", on: 3),
        ]
        for order in [headers, headers.reversed(), [headers[2], headers[0], headers[3], headers[1]]] {
            let threads = Threads(order.map(Threads.Entry.init))
            #expect(["1", "2", "3", "4"].map(threads.threadKey) == ["1", "1", "1", "4"])
            #expect(threads.ancestors(of: "3") == ["2", "1"])
            #expect(threads.ancestors(of: "4").isEmpty)
        }
    }

    @Test func `answers to a missing message stand together under it`() {
        let threads = threads(mail("2", answers: ["0", "1"], on: 1), mail("3", answers: ["1"], on: 2))
        #expect(threads.threadKey(of: "2") == "0")
        #expect(threads.threadKey(of: "3") == "0")
        #expect(threads.ancestors(of: "3") == ["1", "0"])
    }

    @Test func `messages that claim to answer each other make no loop`() {
        let threads = threads(
            mail("1", answers: ["2"], on: 0), mail("2", answers: ["1"], on: 1), mail("3", answers: ["3"]))
        #expect(threads.threadKey(of: "1") == threads.threadKey(of: "2"))
        #expect(threads.threadKey(of: "3") == "3")
        #expect(threads.ancestors(of: "1") == ["2"])
        #expect(threads.ancestors(of: "2") == ["1"])
    }

    @Test func `what a message says of itself counts more than what others say`() {
        let threads = threads(
            mail("3", answers: ["9", "2"], on: 0), mail("2", answers: ["1"], on: 1), mail("1", on: 2))
        #expect(threads.ancestors(of: "3") == ["2", "1", "9"])
    }

    @Test func `an answer without references is found by its subject for a month`() {
        let threads = threads(
            mail("1", "Oferta na pompę", from: "anna", to: "hotel", on: 0),
            mail("2", "Odp: [biuro] RE:  oferta na POMPĘ", from: "hotel", to: "anna", on: 29),
            mail("3", "Odp: Oferta na pompę", from: "hotel", to: "anna", on: 70))
        #expect(threads.threadKey(of: "2") == "1")
        #expect(threads.ancestors(of: "2") == ["1"])
        #expect(threads.threadKey(of: "3") == "3")
    }

    @Test func `the same subject alone, or from a stranger, joins nothing`() {
        let threads = threads(
            mail("1", "Faktura", from: "anna", to: "hotel", on: 0),
            mail("2", "Faktura", from: "hotel", to: "anna", on: 1),
            mail("3", "Odp: Faktura", from: "sklep", to: "anna", on: 2),
            mail("4", "Re: [Zgłoszenie 5] Awaria", from: "anna", to: "hotel", on: 3),
            mail("5", "Re: [Zgłoszenie 6] Awaria", from: "hotel", to: "anna", on: 4))
        #expect(Set(["1", "2", "3", "4", "5"].map(threads.threadKey)).count == 5)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a chain of a hundred thousand answers is one thread`() {
        let chain = (1...100_000).map { mail("\($0)", answers: ["\($0 - 1)"]) }
        let threads = Threads(chain.shuffled().map(Threads.Entry.init))
        #expect(threads.threadKey(of: "100000") == "0")
        #expect(threads.ancestors(of: "100000").count == 100_000)
    }

    @Test(arguments: [
        ("Re: Odp: FW: sprawa", "sprawa", true), ("Re[2]: sprawa", "sprawa", true), ("PD (3) : sprawa", "sprawa", true),
        ("[lista] Sprawa  pilna", "sprawa pilna", false), ("Renta: wniosek", "renta: wniosek", false),
        ("[#12] sprawa", "[#12] sprawa", false), ("Re:", "", true), ("", "", false), ("Odp.: x", "odp.: x", false),
    ])
    func `a subject is stripped of what programs put before it`(subject: String, matter: String, isReply: Bool) {
        #expect(SubjectLine(subject).matter == matter)
        #expect(SubjectLine(subject).isReply == isReply)
    }

    private func threads(_ headers: MailHeaders...) -> Threads { Threads(headers.map(Threads.Entry.init)) }

    private func mail(
        _ id: String, _ subject: String = "", from: String = "anna", to: String = "marek", answers: [String] = [],
        on day: Int64 = 0
    ) -> MailHeaders {
        MailHeaders(
            messageID: id, references: answers, subject: subject, from: [Address(name: nil, address: from)],
            to: [Address(name: nil, address: to)], date: Self.start + day * Self.day)
    }
}
