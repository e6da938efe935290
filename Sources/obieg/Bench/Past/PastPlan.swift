import Domain

// Who wrote to whom, when and about what, in numbers: people, kinds and entries by their places. It says so of any stretch of the
// past without the ones before it, so that several stretches are made at a time, and no texts are needed to know who sees what.

/// The past of a company of a thousand people.
struct PastPlan: Sendable {
    let messages: Int

    static let people = 1_000
    static let units = 40
    static let customers = 1_500
    static let contracts = 300
    /// Messages of one stretch: threads begin and end in it.
    static let stretch = 2_000
    /// Sees about a hundred messages; whoever comes after that sees none.
    static let newcomer = people - 2
    static let stranger = people - 1
    /// From 2016 to 2025.
    private static let days = (first: 16_801, count: 3_652)

    /// Shares of the kinds, in the order of `PastCompany.kinds`.
    private static let kinds = [0.3, 0.15, 0.12, 0.1, 0.13, 0.12, 0.06, 0.02]
    /// The kinds that make orders.
    private static let orders = 5...6

    /// How often a person is written to, summed up: the busiest sees eight of a hundred messages, most see less than one.
    private let reach: [Double]

    init(messages: Int) {
        self.messages = messages
        var sum = 0.0
        reach = (0..<Self.newcomer).map { place in
            sum += 1 / Double(place + 11)
            return sum
        }
    }

    struct Thread: Sendable {
        let number: Int
        /// Who sees it, whoever began it first.
        var people: [Int]
        /// To whom it was addressed instead of its people.
        let unit: Int?
        var messages: [Message] = []
    }

    struct Message: Sendable {
        let number: Int
        let author: Int
        let kind: Int
        let customer: Int?
        let contract: Int?
        let fate: Fate?
    }

    /// What became of the order that was given in a message.
    enum Fate: Sendable { case offered, held, cancelled, completed }

    var stretches: Int { (messages + Self.stretch - 1) / Self.stretch }

    /// When a message was sent.
    func sent(_ number: Int) -> Instant {
        let first = Int64(Self.days.first) * 86_400_000
        let share = Double(number) / Double(messages)
        return Instant(milliseconds: first + Int64(Double(Self.days.count) * 86_400_000 * share))
    }

    func id(_ number: Int) -> ID<Domain.Message> { ID.first(at: sent(number)) }

    /// The threads of a stretch. Their messages are among each other, as people write.
    func threads(_ stretch: Int) -> [Thread] {
        var dice = Dice(4, stretch)
        let numbers = (stretch * Self.stretch)..<min(messages, (stretch + 1) * Self.stretch)
        var threads: [Thread] = []
        var turns: [Int] = []
        while turns.count < numbers.count {
            var length = 1
            while length < 40, dice.happens(0.75) { length += 1 }
            turns += Array(repeating: threads.count, count: min(length, numbers.count - turns.count))
            threads.append(thread(stretch, threads.count, &dice))
        }
        for (number, turn) in zip(numbers, turns.shuffled(using: &dice)) {
            threads[turn].messages.append(message(number, in: threads[turn], &dice))
        }
        return threads
    }

    private func thread(_ stretch: Int, _ place: Int, _ dice: inout Dice) -> Thread {
        var people = [person(&dice)]
        let unit = dice.happens(0.04) ? dice.below(Self.units) : nil
        if let unit {
            people += Self.members(of: unit).filter { !people.contains($0) }
        } else {
            var others = 1
            while others < 12, dice.happens(0.69) { others += 1 }
            for _ in 0..<others {
                let other = person(&dice)
                if !people.contains(other) { people.append(other) }
            }
            if people.count == 1 { people.append((people[0] + 1) % Self.newcomer) }
        }
        let some = max(1, 25 / stretches)
        if stretch.isMultiple(of: max(1, stretches / 25)), place < some { people.append(Self.newcomer) }
        return Thread(number: stretch * Self.stretch + place, people: people, unit: unit)
    }

    private func message(_ number: Int, in thread: Thread, _ dice: inout Dice) -> Message {
        var chance = dice.fraction()
        let kind = Self.kinds.firstIndex { share in
            chance -= share
            return chance < 0
        }
        let isFirst = thread.messages.isEmpty
        let makesOrder = kind.map(Self.orders.contains) ?? false
        let age = Double(number) / Double(messages)
        return Message(
            number: number, author: isFirst ? thread.people[0] : thread.people[dice.below(thread.people.count)],
            kind: kind ?? 0, customer: dice.happens(0.35) ? Self.common(Self.customers, &dice) : nil,
            contract: dice.happens(0.1) ? Self.common(Self.contracts, &dice) : nil,
            fate: makesOrder ? fate(age, &dice) : nil)
    }

    /// What is old is done.
    private func fate(_ age: Double, _ dice: inout Dice) -> Fate {
        if age > 0.99, dice.happens(0.5) { return dice.happens(0.4) ? .offered : .held }
        return dice.happens(0.05) ? .cancelled : .completed
    }

    private func person(_ dice: inout Dice) -> Int {
        let sought = dice.fraction() * (reach.last ?? 0)
        var (low, high) = (0, reach.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if reach[middle] < sought { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The unit of a person; the last two are in one to which nobody writes.
    static func unit(of person: Int) -> Int { person < newcomer ? person % units : units }

    static func members(of unit: Int) -> [Int] { Array(stride(from: unit, to: newcomer, by: units)) }

    /// Some places are drawn more often than others.
    private static func common(_ count: Int, _ dice: inout Dice) -> Int {
        let fraction = dice.fraction()
        return Int(fraction * fraction * Double(count))
    }
}
