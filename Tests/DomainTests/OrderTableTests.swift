import Domain
import Testing

// Every command in every state by everybody, against `Order.State.table`.

@Suite struct OrderTableTests {
    @Test(arguments: Order.State.allCases)
    func `in every state everybody may do what the table says, and nothing else`(state: Order.State) throws {
        let story = try story(in: state)
        let rows = state.table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(rows.first == people.map(\.role))
        #expect(rows.dropFirst().map { $0[0] } == commands.map(\.name))

        for (row, (name, command)) in zip(rows.dropFirst(), commands) {
            let cells = people.map { person, role in
                let refusal = story.answer(person, command, .init(isSuperior: role == "superior"))
                return refusal?.code.rawValue ?? "yes"
            }
            #expect([name] + cells == row)
        }
    }

    @Test(arguments: Order.State.allCases)
    func `what the table allows keeps every invariant`(state: Order.State) throws {
        for (person, role) in people {
            let circumstances = Order.Circumstances(isSuperior: role == "superior")
            for (_, command) in commands {
                var story = try story(in: state)
                guard story.answer(person, command, circumstances) == nil else { continue }
                try story.act(person, command, circumstances)
            }
        }
    }

    private let people: [(person: ID<Person>, role: String)] = [
        (marek, "holder"), (anna, "orderer"), (katarzyna, "offeree"), (piotr, "superior"),
        (tomasz, "stranger"), (Person.system, "clock"),
    ]

    private let commands: [(name: String, command: Order.Command)] = [
        ("offer", .offer(to: ewa)),
        ("accept", .accept),
        ("unaccept", .unaccept(offer: ID(raw: 42))),
        ("reject", .reject("Urlop")),
        ("recall", .recall),
        ("expire", .expire),
        ("complete", .complete),
        ("approve", .approve),
        ("return", .return(reason: "Brak zdjęć")),
        ("reopen", .reopen(reason: "Usterka wróciła")),
        ("cancel", .cancel(reason: "Klient zrezygnował")),
        ("seize", .seize(reason: "Pilne")),
        ("due", .due(due(inDays: 3), reason: "Czekam na część")),
        ("instruct", .instruct("Zabrać drabinę")),
    ]

    /// An order that Anna gave, Marek holds and Katarzyna was offered, in the state asked for.
    private func story(in state: Order.State) throws -> Story {
        var story = Story(needsApproval: true, answerDays: 2)
        try story.act(anna, .offer(to: marek))
        try story.act(marek, .accept)
        try story.act(marek, .offer(to: katarzyna))
        switch state {
        case .offered: story.now = story.now.adding(days: 2)
        case .cancelled: try story.act(anna, .cancel(reason: "Klient zrezygnował"))
        case .held, .completed, .approved:
            try story.act(marek, .recall)
            if state != .held { try story.act(marek, .complete) }
            if state == .approved { try story.act(anna, .approve) }
        }
        #expect(story.order.state == state)
        return story
    }
}
