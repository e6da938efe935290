import Domain
import Language

// What people look for: words of messages that they see, so that every question has an answer (for whoever sees nothing, words of
// other people's messages).

/// A message, and what is looked for to find it.
struct SearchCase: Sendable {
    /// In few messages; in one of a hundred or so; in many.
    let rare: String
    let medium: String
    let common: String
    /// Two words that stand side by side.
    let phrase: String
    let three: String
    let author: ID<Person>
    let addressee: ID<Person>
    let kind: ID<Kind>
    let entry: ID<Entry>?
    let day: Day

    /// The rare word with two letters changed over: nothing is found, and what may have been meant is looked for.
    var mistyped: String {
        var letters = Array(rare)
        letters.swapAt(letters.count / 2, letters.count / 2 - 1)
        return String(letters)
    }

    /// Two years around the message, and who wrote it to whom as what.
    func narrowed(_ query: Query) -> Query {
        var query = query
        (query.authors, query.recipients, query.kinds) = ([author], [.person(addressee)], [kind])
        (query.sentFrom, query.sentTo) = (day.adding(days: -365), day.adding(days: 365))
        return query
    }
}

/// How many messages have a word in one of its forms, from a sample.
struct SearchSample: Sendable {
    private var counts: [String: Int] = [:]
    private var messages = 0
    private let plan: PastPlan
    private let words: PastWords
    private let analyser: Analyser

    /// Messages that are looked at.
    private static let size = 20_000
    private static let cases = 50

    init(_ plan: PastPlan, _ words: PastWords, _ analyser: Analyser) {
        (self.plan, self.words, self.analyser) = (plan, words, analyser)
        for number in stride(from: 0, to: plan.messages, by: max(1, plan.messages / Self.size)) {
            let terms = analyser.terms(of: [words.text(number)])
            for term in terms.others.union(terms.words) { counts[term, default: 0] += 1 }
            messages += 1
        }
    }

    /// Questions of a person; of everybody's messages where they see none.
    func cases(of person: Int) -> [SearchCase] {
        var cases: [SearchCase] = []
        var dice = Dice(5, person)
        for stretch in (0..<plan.stretches).shuffled(using: &dice) {
            let seen = plan.threads(stretch).filter { $0.people.contains(person) || person == PastPlan.stranger }
            // A few of each stretch, so that they are of all the years.
            for thread in seen.shuffled(using: &dice).prefix(max(1, 2 * Self.cases / plan.stretches)) {
                if let message = thread.messages.randomElement(using: &dice), let new = makeCase(message, thread) {
                    cases.append(new)
                }
            }
            if cases.count >= Self.cases { break }
        }
        return cases
    }

    private func makeCase(_ message: PastPlan.Message, _ thread: PastPlan.Thread) -> SearchCase? {
        let said = words.text(message.number).split(separator: " ").map { $0.trimmingSuffix { !$0.isLetter } }
        let rated = said.map { (word: String($0).lowercased(), share: share(of: String($0))) }
        let usable = rated.filter { $0.word.count > 2 && $0.word.allSatisfy(\.isLetter) }
        let medium = usable.filter { (0.003...0.03).contains($0.share) }.map(\.word)
        guard let rare = usable.min(by: { $0.share < $1.share }), let common = usable.max(by: { $0.share < $1.share }),
            medium.count > 1, let other = thread.people.first(where: { $0 != message.author }),
            let pair = rated.indices.dropLast().first(where: { place in
                rated[place...(place + 1)].allSatisfy { $0.share > 0.003 && $0.word.allSatisfy(\.isLetter) }
                    && !said[place].isEmpty
            })
        else { return nil }
        return SearchCase(
            rare: rare.word, medium: medium[0], common: common.word,
            phrase: "\"\(rated[pair].word) \(rated[pair + 1].word)\"",
            three: "\(medium[0]) \(medium[1]) \(common.word)",
            author: PastCompany.person(message.author), addressee: PastCompany.person(other),
            kind: PastCompany.kind(message.kind), entry: message.customer.map(PastCompany.customer),
            day: Day(number: Int(plan.sent(message.number).milliseconds / 86_400_000)))
    }

    /// Of all messages, by the form in which most have it.
    private func share(of word: String) -> Double {
        let terms = analyser.terms(of: [word])
        let most = terms.others.union(terms.words).map { counts[$0] ?? 0 }.max() ?? 0
        return Double(most) / Double(max(messages, 1))
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> Substring {
        var left = self
        while let last = left.last, condition(last) { left.removeLast() }
        return left
    }
}
