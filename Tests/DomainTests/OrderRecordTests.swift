import Domain
import Testing

// How each event of an order stands in the log. The literals were made by another program than ours.

@Suite struct OrderRecordTests {
    @Test func `each event has these bytes and is read from them`() {
        for (event, act, hex) in recorded {
            let bytes = [UInt8](hex: hex)
            #expect(event.act == act)
            #expect(event.act.concernsOrder)
            #expect(event.payload.encoded.hex == bytes.hex)
            #expect(read(act, Canonical(bytes)) == event, "\(act)")
        }
        #expect(Set(recorded.map(\.act)) == Set(Act.allCases.filter(\.concernsOrder)))
    }

    @Test func `a payload with too much or too little is not read`() {
        for (_, act, hex) in recorded {
            guard let parts = Canonical([UInt8](hex: hex))?.asArray else {
                Issue.record("\(act) is no array")
                continue
            }
            #expect(read(act, .array(parts + [.null])) == nil, "\(act)")
            #expect(read(act, .array([.null] + parts)) == nil, "\(act)")
            if !parts.isEmpty { #expect(read(act, .array(parts.dropLast())) == nil, "\(act)") }
            #expect(read(act, .null) == nil)
        }
    }

    @Test func `an act that does not concern an order is no event of one`() {
        for act in Act.allCases where !act.concernsOrder {
            #expect(read(act, .array([])) == nil)
            #expect(read(act, .array([.id(anna)])) == nil)
        }
    }

    @Test(arguments: [Int64.max, .min, -719_163, 2_932_897])
    func `a due date outside of the calendar is not read`(number: Int64) {
        let due = Canonical.array([.integer(number), .null, .integer(0)])
        #expect(read(.changeDue, .array([due, .text("")])) == nil)
        #expect(read(.askDue, .array([due, .text("Część")])) == nil)
    }

    @Test func `an addressee of an unknown sort is not passed over`() {
        let to = Canonical.array([.array([.text("team"), .id(service)])])
        let offer = Canonical.array([.id(ID<Offer>(raw: 41)), to, .array([.id(marek)]), .text(""), .null])
        #expect(read(.offer, offer) == nil)
    }

    private func read(_ act: Act, _ payload: Canonical?) -> Order.Event? {
        payload.flatMap { Order.Event(act, $0, order: ID(raw: 31), by: anna, at: monday) }
    }

    private let recorded: [(event: Order.Event, act: Act, hex: String)] = [
        (
            .created(created(parent: nil, due: due(inDays: 3), needsApproval: true, mayReject: false, answerDays: 2)),
            .order,
            "88 480000000000000020 480000000000000021 f6 48000000000000000b 831950251901e01b0000019cbd02c000 01 00 02"
        ),
        (
            .created(created(parent: ID(raw: 34))), .order,
            "88 480000000000000020 480000000000000021 480000000000000022 48000000000000000b f6 00 01 f6"
        ),
        (
            .offered(
                Offer(
                    id: ID(raw: 41), by: anna, to: [.person(marek), .unit(service)], people: [marek, katarzyna],
                    note: "Proszę", at: monday, expires: monday.adding(days: 1))),
            .offer,
            "85 480000000000000029 828266706572736f6e48000000000000000c8264756e6974480000000000000015"
                + "8248000000000000000c48000000000000000d 6750726f737ac499 1b0000019cb2b60800"
        ),
        (.accepted(offer: ID(raw: 41)), .accept, "81 480000000000000029"),
        (.unaccepted(offer: ID(raw: 42)), .unaccept, "81 48000000000000002a"),
        (
            .declined(offer: ID(raw: 41), reason: Reason(code: "absent", text: "Urlop")), .decline,
            "83 480000000000000029 66616273656e74 6555726c6f70"
        ),
        (
            .rejected(offer: ID(raw: 41), reason: Reason(text: "Urlop")), .reject,
            "83 480000000000000029 60 6555726c6f70"
        ),
        (.recalled(offer: ID(raw: 41)), .recall, "81 480000000000000029"),
        (.expired(offer: ID(raw: 41)), .expire, "81 480000000000000029"),
        (.completed(late: -60_000, confirmation: ID(raw: 51)), .complete, "82 39ea5f 480000000000000033"),
        (.approved, .approve, "80"),
        (.returned(reason: "Brak zdjęć"), .return, "81 6c4272616b207a646ac499c487"),
        (.reopened(reason: "Usterka wróciła"), .reopen, "81 7155737465726b61207772c3b36369c58261"),
        (.cancelled(reason: "Zbędne"), .cancel, "81 675a62c499646e65"),
        (.seized(from: marek, reason: "Pilne"), .seize, "82 48000000000000000c 6550696c6e65"),
        (
            .dueAsked(due(inDays: 3), reason: "Część"), .askDue,
            "82 831950251901e01b0000019cbd02c000 68437ac499c59bc487"
        ),
        (.dueChanged(nil, reason: ""), .changeDue, "82 f6 60"),
        (.instructed("Drabina"), .instruct, "81 6744726162696e61"),
    ]

    private static func created(
        parent: ID<Order>?, due: Due? = nil, needsApproval: Bool = false, mayReject: Bool = true,
        answerDays: Int? = nil
    ) -> Order.Created {
        Order.Created(
            id: ID(raw: 31), thread: ID(raw: 32), message: ID(raw: 33), parent: parent, orderer: anna, due: due,
            needsApproval: needsApproval, mayReject: mayReject, answerDays: answerDays)
    }
}
